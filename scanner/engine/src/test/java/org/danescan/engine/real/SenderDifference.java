package org.danescan.engine.real;

import java.util.stream.Stream;

/** Where Postfix 3.7 with OpenSSL 3.0 says otherwise, each with what the RFCs say. */
enum SenderDifference {
  /**
   * RFC 7671 §3 asks for TLS 1.0 at least. Postfix authenticates at OpenSSL's security level 1, at
   * which OpenSSL 3 does not take the signatures of TLS 1.0 and 1.1, whatever Postfix is told: it
   * never delivers there, and we advise so ({@code tls-1-2-missing}; RFC 8996 §2).
   */
  OLD_TLS("none none") {
    @Override
    boolean explains(RealServer server, Situation situation) {
      return server == RealServer.OPENSSL_TLS_1_0 || server == RealServer.OPENSSL_TLS_1_1;
    }
  },

  /**
   * RFC 6698 §2.1.1 lets a trust anchor be any certificate that the record matches, so a
   * self-signed server certificate is its own. OpenSSL looks for anchors among issuers only, which
   * a certificate without another above it does not have; a whole key in the record it does take
   * for that of an issuer. We advise so ({@code anchor-is-leaf}).
   */
  SELF_SIGNED_LEAF_AS_ANCHOR("mismatch mismatch") {
    @Override
    boolean explains(RealServer server, Situation situation) {
      return situation == Situation.TA_SELF_SIGNED
          || situation == Situation.TA_SELF_SIGNED_CERTIFICATE
          || situation == Situation.TA_SELF_SIGNED_IN_FULL;
    }
  };

  private final String verdict;

  SenderDifference(String verdict) {
    this.verdict = verdict;
  }

  abstract boolean explains(RealServer server, Situation situation);

  /** What Postfix says of a situation before a server. */
  static String expected(RealServer server, Situation situation) {
    return Stream.of(values())
        .filter(difference -> difference.explains(server, situation))
        .map(difference -> difference.verdict)
        .findFirst()
        .orElse(situation.verdict());
  }
}
