package org.danescan.core.sidelight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.danescan.core.observe.Lookup;

/**
 * The one TXT record that tells of a policy, chosen and split alike for MTA-STS and TLS-RPT (RFC
 * 8461 §3.1, RFC 8460 §3): records that do not begin with the version and a semicolon are
 * discarded, and one must be left.
 *
 * @param finding whether there is one
 * @param fields its fields behind the version, {@code name=value}; none unless it is present
 */
record PolicyText(Finding finding, List<String> fields) {

  /**
   * What a lookup says.
   *
   * @param version such as {@code v=STSv1}
   * @param isField whether a field keeps to the rules
   * @param needed the name of the field that there must be
   */
  static PolicyText of(
      Lookup<String> texts, String version, Predicate<String> isField, String needed) {
    if (texts instanceof Lookup.NotAsked) {
      return new PolicyText(Finding.NOT_ASKED, List.of());
    }
    if (texts instanceof Lookup.Bogus || texts instanceof Lookup.Failed) {
      return new PolicyText(Finding.LOOKUP_FAILED, List.of());
    }
    List<String> kept =
        texts.found().stream().filter(text -> text.startsWith(version + ";")).toList();
    if (kept.size() > 1) {
      return new PolicyText(Finding.SEVERAL, List.of());
    }
    if (kept.isEmpty()) {
      boolean meant = texts.found().stream().anyMatch(text -> isMeant(text, version));
      return new PolicyText(meant ? Finding.INVALID : Finding.ABSENT, List.of());
    }
    List<String> fields = fields(kept.get(0).substring(version.length() + 1));
    boolean valid =
        fields.stream().allMatch(isField)
            && fields.stream().anyMatch(field -> field.startsWith(needed + "="));
    return new PolicyText(valid ? Finding.PRESENT : Finding.INVALID, valid ? fields : List.of());
  }

  /** One that senders discard, but whose author will have meant it. */
  private static boolean isMeant(String text, String version) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith(version.toLowerCase(Locale.ROOT));
  }

  /** Parted by semicolons with blanks around them; one at the end parts nothing. */
  private static List<String> fields(String text) {
    String[] parts = text.stripTrailing().split("[ \t]*;[ \t]*", -1);
    int count = parts[parts.length - 1].isEmpty() ? parts.length - 1 : parts.length;
    return Arrays.stream(parts, 0, count).map(String::stripLeading).toList();
  }

  /** RFC 8461 §3.2: of fields with one name only the first counts. */
  Optional<String> value(String name) {
    return fields.stream()
        .filter(field -> field.startsWith(name + "="))
        .map(field -> field.substring(name.length() + 1))
        .findFirst();
  }
}
