package org.danescan.engine.probe.tls;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.octets.Octets;

/** Which certificate keys a handshake offers to accept, by its signature algorithms. */
public enum Offer {
  /** RSA only. */
  RSA(KeyAlgorithm.RSA),
  /**
   * EdDSA, and ECDSA after it (RFC 8446 §4.2.3: the most wanted first). A server that has an EdDSA
   * key and minds the client's order shows it, one that has none shows its ECDSA key.
   */
  EDDSA_BEFORE_ECDSA(KeyAlgorithm.ECDSA),
  /** ECDSA only: for servers that have shown an EdDSA key. */
  ECDSA(KeyAlgorithm.ECDSA);

  private final KeyAlgorithm usual;

  Offer(KeyAlgorithm usual) {
    this.usual = usual;
  }

  /** The algorithm that a handshake says something of: the one shown, or else the usual one. */
  public KeyAlgorithm answeredBy(Optional<Handshake> handshake) {
    boolean edwards =
        this == EDDSA_BEFORE_ECDSA
            && handshake.stream()
                .flatMap(tls -> tls.chain().stream().limit(1))
                .anyMatch(Offer::hasEdwardsKey);
    return edwards ? KeyAlgorithm.EDDSA : usual;
  }

  private static boolean hasEdwardsKey(Octets der) {
    try {
      ASN1ObjectIdentifier key =
          Certificate.getInstance(der.toByteArray())
              .getSubjectPublicKeyInfo()
              .getAlgorithm()
              .getAlgorithm();
      return key.equals(EdECObjectIdentifiers.id_Ed25519)
          || key.equals(EdECObjectIdentifiers.id_Ed448);
    } catch (RuntimeException e) {
      // Not a certificate.
      return false;
    }
  }
}
