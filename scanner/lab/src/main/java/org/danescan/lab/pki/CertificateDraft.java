package org.danescan.lab.pki;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * What one certificate says, before anybody has signed it.
 *
 * @param subject the subject's distinguished name
 * @param identity a text from which the serial number is derived: equal drafts get equal serials
 * @param period when it is valid
 * @param key the subject's public key
 * @param profile which extensions it gets
 * @param dnsNames the subjectAltName; none for anything but a server
 */
record CertificateDraft(
    X500Name subject,
    String identity,
    Period period,
    PublicKey key,
    Profile profile,
    List<String> dnsNames) {
  private static final int SERIAL_OCTETS = 16;

  /** A positive number of at most 16 octets (RFC 5280 §4.1.2.2 allows 20). */
  BigInteger serial() {
    byte[] digest = Digests.sha256(identity.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, Arrays.copyOf(digest, SERIAL_OCTETS)).add(BigInteger.ONE);
  }

  /** What the certificate is for. */
  enum Profile {
    /** May issue certificates (RFC 5280 §4.2.1.9: cA true). */
    AUTHORITY,
    /** May not issue, although it will. */
    NO_AUTHORITY,
    /** A mail server's own. */
    SERVER
  }
}
