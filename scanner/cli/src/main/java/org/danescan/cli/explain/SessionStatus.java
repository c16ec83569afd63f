package org.danescan.cli.explain;

import java.util.Optional;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.Token;
import org.danescan.core.verdict.AlgorithmVerdict;

/** What came of an address's certificate of one key algorithm. */
enum SessionStatus implements Token {
  /** A usable TLSA record matches its chain. */
  MATCHES("matches"),
  /** None does. */
  MISMATCH("mismatch"),
  /** The chain was shown, and no TLSA records apply that it could match. */
  NOT_JUDGED("not-judged"),
  /** The server refused the handshake: it has no such certificate, or its TLS is broken. */
  NOT_THERE("not-there"),
  /** The chain was shown without proof of its key (RFC 8446 §4.4.3). */
  KEY_NOT_PROVEN("key-not-proven"),
  /** The session did not come to an answer: put off, out of time, refused, without STARTTLS. */
  NOT_SEEN("not-seen");

  private final String token;

  SessionStatus(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }

  static SessionStatus of(Session session, Optional<AlgorithmVerdict> verdict) {
    if (session.end() == SessionEnd.HANDSHAKE_COMPLETED) {
      return verdict.map(chain -> chain.matches() ? MATCHES : MISMATCH).orElse(NOT_JUDGED);
    }
    if (session.end() != SessionEnd.HANDSHAKE_FAILED) {
      return NOT_SEEN;
    }
    return session.handshake().map(Handshake::chain).filter(chain -> !chain.isEmpty()).isPresent()
        ? KEY_NOT_PROVEN
        : NOT_THERE;
  }
}
