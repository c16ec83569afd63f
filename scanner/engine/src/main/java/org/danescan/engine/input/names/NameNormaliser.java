package org.danescan.engine.input.names;

import com.ibm.icu.text.IDNA;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;
import org.danescan.core.token.Reason;

/**
 * Reads a text as a domain name: case, trailing dot, and names in other scripts as A-labels (IDNA
 * 2008, RFC 5891, by UTS #46 without transitional mappings).
 */
public final class NameNormaliser {
  private static final IDNA IDNA_2008 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  private NameNormaliser() {}

  /** Reads a text that a person or a list gives as a domain name. */
  public static ParsedName parse(String text) {
    String name = text.strip();
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.equals(".")
          ? new ParsedName.NotAName(Reason.NAME_EMPTY)
          : HostNameSyntax.parse(name);
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    IDNA_2008.nameToASCII(name, ascii, info);
    if (info.hasErrors()) {
      return new ParsedName.NotAName(reasonOf(info));
    }
    return HostNameSyntax.parse(ascii.toString());
  }

  private static Reason reasonOf(IDNA.Info info) {
    if (info.getErrors().contains(IDNA.Error.LABEL_TOO_LONG)) {
      return Reason.LABEL_TOO_LONG;
    }
    return info.getErrors().contains(IDNA.Error.DOMAIN_NAME_TOO_LONG)
        ? Reason.NAME_TOO_LONG
        : Reason.IDN_MALFORMED;
  }
}
