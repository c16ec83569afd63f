package org.danescan.core.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A domain name in canonical presentation form: lower case, A-labels, no trailing dot; the root is
 * the empty text. Labels with unusual octets keep their RFC 1035 §5.1 escapes.
 *
 * @param text the presentation form
 */
public record DomainName(String text) implements Comparable<DomainName> {
  /** The root, which a null MX names (RFC 7505 §3). */
  public static final DomainName ROOT = new DomainName("");

  /** The same name in any case, with or without trailing dot. */
  public static DomainName of(String presentation) {
    String text = asciiLowerCase(presentation);
    return text.endsWith(".") && !isEscaped(text, text.length() - 1)
        ? new DomainName(text.substring(0, text.length() - 1))
        : new DomainName(text);
  }

  private static String asciiLowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return lower(text);
      }
    }
    return text;
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  /** Whether this is the root. */
  public boolean isRoot() {
    return text.isEmpty();
  }

  /** The last label, empty for the root. */
  public String topLevelDomain() {
    List<String> labels = labels();
    return labels.isEmpty() ? "" : labels.get(labels.size() - 1);
  }

  /** The labels from left to right; an escaped dot does not part them. */
  public List<String> labels() {
    if (isRoot()) {
      return List.of();
    }
    List<String> labels = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.' && !isEscaped(text, i)) {
        labels.add(text.substring(start, i));
        start = i + 1;
      }
    }
    labels.add(text.substring(start));
    return List.copyOf(labels);
  }

  /** RFC 1035 §5.1: an odd number of backslashes before a character escapes it. */
  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (backslashes < at && text.charAt(at - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  @Override
  public int compareTo(DomainName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return isRoot() ? "." : text;
  }
}
