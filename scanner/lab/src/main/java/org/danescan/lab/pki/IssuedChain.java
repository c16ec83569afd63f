package org.danescan.lab.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A chain as a server has it.
 *
 * @param key the leaf's private key
 * @param sent the certificates as sent in the handshake, in that order, leaf first
 * @param leaf the server's own certificate
 * @param intermediate the issuer of the leaf where that is not the root, sent or not
 * @param root the root above them, sent or not; empty for a self-signed leaf
 */
public record IssuedChain(
    PrivateKey key,
    List<X509Certificate> sent,
    X509Certificate leaf,
    Optional<X509Certificate> intermediate,
    Optional<X509Certificate> root) {
  public IssuedChain {
    sent = List.copyOf(sent);
  }

  /** The same certificates with a key that does not belong to them. */
  public IssuedChain withKey(PrivateKey other) {
    return new IssuedChain(other, sent, leaf, intermediate, root);
  }
}
