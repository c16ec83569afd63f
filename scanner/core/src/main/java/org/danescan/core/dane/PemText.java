package org.danescan.core.dane;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.Selector;

/** PEM, the text form of certificates and keys (RFC 7468). */
public final class PemText {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  private PemText() {}

  /** What came of a text. */
  public sealed interface Chain {
    /**
     * Certificates.
     *
     * @param certificates DER, in the order of the text; at least one
     */
    record Read(List<Octets> certificates) implements Chain {
      public Read {
        certificates = List.copyOf(certificates);
      }
    }

    /**
     * Not a chain.
     *
     * @param problem what is wrong with the text, a clause
     */
    record Unreadable(String problem) implements Chain {}
  }

  /** The certificates of a text, which may have other things between and around them. */
  public static Chain chain(String text) {
    List<Octets> certificates = new ArrayList<>();
    for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
      String which = "certificate " + (certificates.size() + 1);
      int end = text.indexOf(END, begin);
      if (end < 0) {
        return new Chain.Unreadable(which + " has no " + END);
      }
      try {
        String body = text.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
        certificates.add(Octets.of(Base64.getDecoder().decode(body)));
      } catch (IllegalArgumentException e) {
        return new Chain.Unreadable(which + " is not Base64: " + e.getMessage());
      }
    }
    return certificates.isEmpty()
        ? new Chain.Unreadable("there is no " + BEGIN)
        : new Chain.Read(certificates);
  }

  /** The texts that a file of a certificate, or of its key, has by custom. */
  static Stream<Octets> variants(PresentedCertificate certificate) {
    String whole = armoured("CERTIFICATE", certificate.selected(Selector.CERT));
    String key = armoured("PUBLIC KEY", certificate.selected(Selector.SPKI));
    return Stream.of(whole, key)
        .flatMap(text -> Stream.of(text, text.stripTrailing(), text.replace("\n", "\r\n")))
        .map(text -> Octets.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String armoured(String label, Octets der) {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    String body = encoder.encodeToString(der.toByteArray());
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
