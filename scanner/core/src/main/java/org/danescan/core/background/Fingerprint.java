package org.danescan.core.background;

import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * What TLSA records can say of a certificate.
 *
 * @param certificateSha256 digest of the certificate, DER
 * @param keySha256 digest of its SubjectPublicKeyInfo, DER
 * @param certificateSha512 digest of the certificate
 * @param keySha512 digest of its SubjectPublicKeyInfo
 */
public record Fingerprint(
    Octets certificateSha256, Octets keySha256, Octets certificateSha512, Octets keySha512) {

  /** That of a certificate with its key, both DER. */
  public static Fingerprint of(Octets certificate, Octets key) {
    return new Fingerprint(certificate.sha256(), key.sha256(), certificate.sha512(), key.sha512());
  }

  /** Whether a record's data is that of the certificate, by its selector and matching type. */
  public boolean isThatOf(TlsaRecord record) {
    Octets data = record.associationData();
    return switch (record.selector() * 10 + record.matchingType()) {
      case 0 -> data.sha256().equals(certificateSha256);
      case 1 -> data.equals(certificateSha256);
      case 2 -> data.equals(certificateSha512);
      case 10 -> data.sha256().equals(keySha256);
      case 11 -> data.equals(keySha256);
      case 12 -> data.equals(keySha512);
      default -> false;
    };
  }
}
