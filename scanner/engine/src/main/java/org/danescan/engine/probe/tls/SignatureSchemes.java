package org.danescan.engine.probe.tls;

import java.util.List;
import java.util.Vector;
import java.util.stream.Stream;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;

/**
 * The signature schemes offered (RFC 8446 §4.2.3). Those for the handshake restrict the server's
 * key to one algorithm; those for the certificates restrict nothing.
 */
final class SignatureSchemes {
  private static final List<Integer> ECDSA =
      List.of(
          SignatureScheme.ecdsa_secp256r1_sha256,
          SignatureScheme.ecdsa_secp384r1_sha384,
          SignatureScheme.ecdsa_secp521r1_sha512,
          SignatureScheme.ecdsa_sha1);
  private static final List<Integer> RSA =
      List.of(
          SignatureScheme.rsa_pss_rsae_sha256,
          SignatureScheme.rsa_pss_rsae_sha384,
          SignatureScheme.rsa_pss_rsae_sha512,
          SignatureScheme.rsa_pss_pss_sha256,
          SignatureScheme.rsa_pss_pss_sha384,
          SignatureScheme.rsa_pss_pss_sha512,
          SignatureScheme.rsa_pkcs1_sha256,
          SignatureScheme.rsa_pkcs1_sha384,
          SignatureScheme.rsa_pkcs1_sha512,
          SignatureScheme.rsa_pkcs1_sha1);
  private static final List<Integer> EDDSA =
      List.of(SignatureScheme.ed25519, SignatureScheme.ed448);

  private SignatureSchemes() {}

  /** Schemes that the keys of an offer can sign the handshake with, the most wanted first. */
  static Vector<SignatureAndHashAlgorithm> of(Offer offer) {
    return vector(
        switch (offer) {
          case RSA -> RSA.stream();
          case EDDSA_BEFORE_ECDSA -> Stream.concat(EDDSA.stream(), ECDSA.stream());
          case ECDSA -> ECDSA.stream();
        });
  }

  /** Schemes that certificates may be signed with: all. */
  static Vector<SignatureAndHashAlgorithm> ofCertificates() {
    return vector(Stream.of(ECDSA, RSA, EDDSA).flatMap(List::stream));
  }

  @SuppressWarnings("JdkObsolete") // the TLS library takes no other list
  private static Vector<SignatureAndHashAlgorithm> vector(Stream<Integer> schemes) {
    return new Vector<>(schemes.map(SignatureScheme::getSignatureAndHashAlgorithm).toList());
  }
}
