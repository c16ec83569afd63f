package org.danescan.core.dane;

import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;

/** Whether a usable record's data is that of a certificate (RFC 6698 §2.1). */
public final class Matching {
  private Matching() {}

  /** Whether the data of a usable record is that of a certificate. */
  public static boolean matches(TlsaRecord record, PresentedCertificate certificate) {
    return matches(record, certificate, selector(record));
  }

  /** The same as if the record had another selector. */
  static boolean matches(TlsaRecord record, PresentedCertificate certificate, Selector selector) {
    return presents(record, certificate.selected(selector));
  }

  static boolean presents(TlsaRecord record, Octets selected) {
    return matchingType(record).present(selected).equals(record.associationData());
  }

  static Selector selector(TlsaRecord record) {
    return Selector.of(record.selector()).orElseThrow();
  }

  static MatchingType matchingType(TlsaRecord record) {
    return MatchingType.of(record.matchingType()).orElseThrow();
  }

  /** Whether a record has a certificate usage. */
  public static boolean has(TlsaRecord record, CertificateUsage usage) {
    return record.usage() == usage.number();
  }

  /** The record in a message: its numbers and the beginning of its data. */
  static String brief(TlsaRecord record) {
    String hex = record.associationData().hex();
    return record.parameters() + " " + (hex.length() > 16 ? hex.substring(0, 16) + "…" : hex);
  }
}
