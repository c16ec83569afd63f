package org.danescan.engine.sidelight;

import java.util.Locale;
import org.xbill.DNS.TXTRecord;

/** Reads TXT records. */
public final class TextReading {
  private TextReading() {}

  /**
   * The strings joined without anything between them (RFC 8461 §3.1); octets that are no printable
   * ASCII as {@code \DDD}, and so a backslash too.
   */
  public static String of(TXTRecord rr) {
    StringBuilder text = new StringBuilder();
    for (byte[] string : rr.getStringsAsByteArrays()) {
      for (byte octet : string) {
        int c = octet & 0xff;
        if (c >= ' ' && c <= '~' && c != '\\') {
          text.append((char) c);
        } else {
          text.append(String.format(Locale.ROOT, "\\%03d", c));
        }
      }
    }
    return text.toString();
  }
}
