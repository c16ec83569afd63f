package org.danescan.analysis.notify.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;

/** Mail addresses at which an operator can be told. */
public final class Contacts {
  private static final Pattern MAILBOX =
      Pattern.compile("[A-Za-z0-9._+=-]{1,64}@([a-z0-9_-]+\\.)+[a-z0-9-]+");
  private static final Pattern LABEL = Pattern.compile("(?<!\\\\)\\.");

  private Contacts() {}

  /**
   * RFC 2142 §4 and §7: {@code postmaster} and {@code hostmaster} of the operator's domain; and the
   * address that the zone of a host names. Names that could be more than an address in a header are
   * left out.
   *
   * @param zones what SOA records name, as mail addresses or as domain names
   */
  public static List<String> of(String operator, List<String> zones) {
    List<String> contacts = new ArrayList<>();
    if (HostNameSyntax.parse(operator) instanceof ParsedName.Name && operator.contains(".")) {
      contacts.add("postmaster@" + operator);
      contacts.add("hostmaster@" + operator);
    }
    zones.stream().flatMap(zone -> mailbox(zone).stream()).forEach(contacts::add);
    return contacts.stream().distinct().toList();
  }

  /** RFC 1035 §8: the first label is the local part, with dots escaped. */
  static Optional<String> mailbox(String zone) {
    String text = zone.endsWith(".") ? zone.substring(0, zone.length() - 1) : zone;
    String mailbox = text.contains("@") ? text : LABEL.matcher(text).replaceFirst("@");
    return Optional.of(mailbox.replace("\\.", ".")).filter(one -> MAILBOX.matcher(one).matches());
  }
}
