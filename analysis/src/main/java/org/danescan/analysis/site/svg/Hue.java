package org.danescan.analysis.site.svg;

import java.util.Locale;
import org.danescan.core.token.Adoption;

/** What a colour stands for; the style sheet knows each in light and dark. */
public enum Hue {
  VALID,
  FAILING,
  BOGUS,
  SIGNED,
  UNSIGNED,
  UNKNOWN,
  NONE,
  /** Published by others. */
  PUBLISHED;

  /** The colour of a class of domains. */
  public static Hue of(String adoption) {
    for (Adoption known : Adoption.values()) {
      if (known.token().equals(adoption)) {
        return of(known);
      }
    }
    return NONE;
  }

  private static Hue of(Adoption adoption) {
    return switch (adoption) {
      case VALID_DANE -> VALID;
      case TLSA_MISMATCH -> FAILING;
      case BROKEN_DNSSEC -> BOGUS;
      case SIGNED_WITHOUT_DANE -> SIGNED;
      case NO_DNSSEC -> UNSIGNED;
      case UNDETERMINED -> UNKNOWN;
      case NOT_APPLICABLE -> NONE;
    };
  }

  /** The class of the style sheet. */
  public String css() {
    return "h-" + name().toLowerCase(Locale.ROOT);
  }
}
