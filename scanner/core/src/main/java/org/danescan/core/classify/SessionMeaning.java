package org.danescan.core.classify;

import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;

/**
 * What the end of a session without completed handshake says, taken alone, of an address whose TLSA
 * records demand TLS.
 *
 * @param status the status it gives the address
 * @param reason the cause
 */
record SessionMeaning(MxHostStatus status, Reason reason) {

  static SessionMeaning of(SessionEnd end) {
    return switch (end) {
      case HANDSHAKE_COMPLETED ->
          throw new IllegalArgumentException("a chain decides, not the end");
      case HANDSHAKE_FAILED -> new SessionMeaning(MxHostStatus.TLS_FAILED, Reason.HANDSHAKE_FAILED);
      case HANDSHAKE_TIMED_OUT ->
          new SessionMeaning(MxHostStatus.TLS_FAILED, Reason.HANDSHAKE_TIMED_OUT);
      case NOT_TLS -> new SessionMeaning(MxHostStatus.TLS_FAILED, Reason.NOT_TLS);
      case STARTTLS_NOT_OFFERED -> noStarttls(Reason.STARTTLS_NOT_OFFERED);
      case STARTTLS_REFUSED -> noStarttls(Reason.STARTTLS_REFUSED);
      case EHLO_REFUSED -> unreachable(Reason.EHLO_REFUSED);
      case GREETING_REFUSED -> unreachable(Reason.GREETING_REFUSED);
      case CONNECTION_REFUSED -> unreachable(Reason.CONNECTION_REFUSED);
      case CONNECTION_TIMED_OUT -> unreachable(Reason.CONNECTION_TIMED_OUT);
      case CONNECTION_LOST -> unreachable(Reason.CONNECTION_LOST);
      case TIMED_OUT -> unreachable(Reason.SMTP_TIMED_OUT);
      case MALFORMED -> unreachable(Reason.SMTP_MALFORMED);
      case PUT_OFF -> inconclusive(Reason.TEMPORARY_REFUSAL);
      case SPECIAL_ADDRESS -> inconclusive(Reason.SPECIAL_ADDRESS);
      case OPTED_OUT -> inconclusive(Reason.OPTED_OUT);
      case NO_ROUTE -> inconclusive(Reason.NO_ROUTE);
      case LOCAL_FAILURE -> inconclusive(Reason.LOCAL_FAILURE);
    };
  }

  /** RFC 7672 §2.2: with secure TLSA records a server without STARTTLS is not used. */
  private static SessionMeaning noStarttls(Reason reason) {
    return new SessionMeaning(MxHostStatus.NO_STARTTLS, reason);
  }

  private static SessionMeaning unreachable(Reason reason) {
    return new SessionMeaning(MxHostStatus.UNREACHABLE, reason);
  }

  private static SessionMeaning inconclusive(Reason reason) {
    return new SessionMeaning(MxHostStatus.INCONCLUSIVE, reason);
  }
}
