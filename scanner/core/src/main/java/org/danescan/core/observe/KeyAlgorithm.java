package org.danescan.core.observe;

import org.danescan.core.token.Token;

/** The certificate key algorithm that a handshake was restricted to. */
public enum KeyAlgorithm implements Token {
  /** RSA, with PKCS #1 or PSS signatures. */
  RSA("rsa"),
  /** ECDSA on any curve. */
  ECDSA("ecdsa"),
  /** Ed25519 or Ed448 (RFC 8422 §5.10). */
  EDDSA("eddsa");

  private final String token;

  KeyAlgorithm(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
