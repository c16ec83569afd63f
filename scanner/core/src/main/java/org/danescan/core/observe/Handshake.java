package org.danescan.core.observe;

import java.util.List;
import org.danescan.core.octets.Octets;

/**
 * What a TLS handshake showed.
 *
 * @param tlsVersion the version negotiated: {@code 1.0} to {@code 1.3}; empty when it did not come
 *     so far
 * @param cipherSuite its IANA name, e.g. {@code TLS_AES_128_GCM_SHA256}; empty when not negotiated
 * @param chain the certificates as sent, DER, leaf first; empty when none came
 * @param keyProven whether the server proved possession of the leaf's private key
 */
public record Handshake(
    String tlsVersion, String cipherSuite, List<Octets> chain, boolean keyProven) {
  public Handshake {
    chain = List.copyOf(chain);
  }
}
