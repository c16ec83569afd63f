package org.danescan.core.sidelight;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.danescan.core.name.DomainName;

/** Mail addresses that the DNS holds as domain names. */
final class Mailbox {
  private static final Pattern ATOMS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private Mailbox() {}

  /**
   * RFC 1035 §8: the first label is the local part, with dots escaped; the rest is the mail domain.
   * A local part that is no series of atoms is quoted (RFC 5321 §4.1.2). Empty where there is no
   * local part, no mail domain, or an octet that no address may have.
   *
   * @param name the name in presentation form, its letters' case as published
   */
  static Optional<String> of(String name) {
    String text = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    List<String> labels = new DomainName(text).labels();
    if (labels.size() < 2) {
      return Optional.empty();
    }
    String local = unescaped(labels.get(0));
    String domain = String.join(".", labels.subList(1, labels.size()));
    if (!domain.matches("[A-Za-z0-9_.-]+") || !local.matches("[\\x20-\\x7e]+")) {
      return Optional.empty();
    }
    return Optional.of((ATOMS.matcher(local).matches() ? local : quoted(local)) + "@" + domain);
  }

  /** RFC 1035 §5.1: {@code \X} is that character, {@code \DDD} the octet of that number. */
  private static String unescaped(String label) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < label.length(); at++) {
      char c = label.charAt(at);
      if (c != '\\') {
        text.append(c);
      } else if (label.substring(at + 1).matches("(?s)[0-9]{3}.*")) {
        text.append((char) Integer.parseInt(label.substring(at + 1, at + 4)));
        at += 3;
      } else if (at + 1 < label.length()) {
        text.append(label.charAt(++at));
      }
    }
    return text.toString();
  }

  private static String quoted(String local) {
    return '"' + local.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
