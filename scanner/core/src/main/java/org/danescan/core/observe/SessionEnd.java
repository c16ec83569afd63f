package org.danescan.core.observe;

import org.danescan.core.token.Token;

/** How an SMTP session of the probe ended: what happened, not what it means. */
public enum SessionEnd implements Token {
  /** The handshake was completed; whatever came after does not matter. */
  HANDSHAKE_COMPLETED("handshake-completed"),
  /** STARTTLS was accepted, the handshake was not completed. */
  HANDSHAKE_FAILED("handshake-failed"),
  /** STARTTLS was accepted, the handshake neither completed nor refused in time. */
  HANDSHAKE_TIMED_OUT("handshake-timed-out"),
  /** The server answered STARTTLS with 220 and then something that is no TLS. */
  NOT_TLS("not-tls"),
  /** EHLO was answered, STARTTLS not among the keywords. */
  STARTTLS_NOT_OFFERED("starttls-not-offered"),
  /** STARTTLS was answered with 5xx, or by closing the connection. */
  STARTTLS_REFUSED("starttls-refused"),
  /** EHLO and HELO were answered with 5xx. */
  EHLO_REFUSED("ehlo-refused"),
  /** The greeting was 5xx. */
  GREETING_REFUSED("greeting-refused"),
  /** Some reply was 421 or another 4xx; for STARTTLS also 454. */
  PUT_OFF("put-off"),
  /** The TCP connection was refused. */
  CONNECTION_REFUSED("connection-refused"),
  /** The TCP connection was not answered in time, or the network said unreachable. */
  CONNECTION_TIMED_OUT("connection-timed-out"),
  /** The connection was lost before STARTTLS. */
  CONNECTION_LOST("connection-lost"),
  /** A reply before the handshake did not come in time. */
  TIMED_OUT("timed-out"),
  /** A reply before the handshake was no SMTP reply, or longer than the bound. */
  MALFORMED("malformed"),
  /** Not tried: a special-purpose address. */
  SPECIAL_ADDRESS("special-address"),
  /** Not tried: on the opt-out list. */
  OPTED_OUT("opted-out"),
  /** Not tried: this machine has no route to such addresses. */
  NO_ROUTE("no-route"),
  /** Our own failure: no sockets left, for instance. */
  LOCAL_FAILURE("local-failure");

  private final String token;

  SessionEnd(String token) {
    this.token = token;
  }

  /** Whether a TLS handshake was begun, whatever came of it. */
  public boolean beganTls() {
    return this == HANDSHAKE_COMPLETED || this == HANDSHAKE_FAILED || this == HANDSHAKE_TIMED_OUT;
  }

  /**
   * Whether another session, later, may end in another way: the server was not there, was busy or
   * slow, or the fault was ours. What a server answered for good stays, and so do our own rules.
   */
  public boolean mayPass() {
    return switch (this) {
      case CONNECTION_REFUSED,
          CONNECTION_TIMED_OUT,
          CONNECTION_LOST,
          TIMED_OUT,
          HANDSHAKE_TIMED_OUT,
          PUT_OFF,
          LOCAL_FAILURE ->
          true;
      default -> false;
    };
  }

  @Override
  public String token() {
    return token;
  }
}
