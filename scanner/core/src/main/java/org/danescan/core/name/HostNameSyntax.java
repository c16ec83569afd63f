package org.danescan.core.name;

import org.danescan.core.token.Reason;

/**
 * Judges whether an ASCII text is a domain name that mail could be sent to. Underscores are let
 * through as DNS allows them and some registries have such names; everything else is RFC 1123 §2.1.
 */
public final class HostNameSyntax {
  private static final int MAXIMUM_NAME = 253;
  private static final int MAXIMUM_LABEL = 63;

  private HostNameSyntax() {}

  /** Reads a text of ASCII characters, in any case, with or without trailing dot. */
  public static ParsedName parse(String ascii) {
    DomainName name = DomainName.of(ascii);
    if (name.isRoot()) {
      return new ParsedName.NotAName(Reason.NAME_EMPTY);
    }
    if (name.text().length() > MAXIMUM_NAME) {
      return new ParsedName.NotAName(Reason.NAME_TOO_LONG);
    }
    String last = "";
    for (String label : name.text().split("\\.", -1)) {
      Reason fault = faultOf(label);
      if (fault != Reason.NONE) {
        return new ParsedName.NotAName(fault);
      }
      last = label;
    }
    if (isAllDigits(last)) {
      return new ParsedName.NotAName(Reason.ADDRESS_LITERAL);
    }
    return new ParsedName.Name(name);
  }

  private static Reason faultOf(String label) {
    if (label.isEmpty()) {
      return Reason.LABEL_EMPTY;
    }
    if (label.length() > MAXIMUM_LABEL) {
      return Reason.LABEL_TOO_LONG;
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return Reason.LABEL_MALFORMED;
    }
    return label.chars().allMatch(HostNameSyntax::isLabelCharacter)
        ? Reason.NONE
        : Reason.LABEL_MALFORMED;
  }

  private static boolean isLabelCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /** RFC 3696 §2: a top-level domain is not all digits, so this is an address. */
  private static boolean isAllDigits(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
