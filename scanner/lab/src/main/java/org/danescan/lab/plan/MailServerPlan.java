package org.danescan.lab.plan;

import java.net.InetAddress;
import java.util.Map;

/**
 * One mail server: an address, what it does in the dialogue, and which certificates it shows.
 *
 * @param address a loopback address of its own, 127.25.x.y; or ::1, which all IPv6 servers share:
 *     there the plans of one address are merged and told apart by the name in SNI, so only {@link
 *     Behaviour#NORMAL} makes sense
 * @param behaviour what it does, or does wrong
 * @param certificates what it shows, by the lower-case SNI name without trailing dot; "*.a.nl" is
 *     for a.nl and every name below it, "*" for any other name and for no SNI
 */
public record MailServerPlan(
    InetAddress address, Behaviour behaviour, Map<String, CertificatePlan> certificates) {
  public MailServerPlan {
    certificates = Map.copyOf(certificates);
  }

  /** What a server does in the dialogue. */
  public enum Behaviour {
    /** Greets, offers STARTTLS, does it, takes QUIT. */
    NORMAL,
    /** Nothing listens there. */
    REFUSES_CONNECTION,
    /** Accepts the connection and says nothing. */
    SILENT,
    /** Sends its greeting a byte at a time, one a second or slower, and never ends it. */
    ENDLESS_SLOW_GREETING,
    /** Sends a multi-line greeting without end, as fast as it can. */
    ENDLESS_FAST_GREETING,
    /** Greets correctly after a delay of two seconds. */
    DELAYED_GREETING,
    /** Greets with 421. */
    GREETS_421,
    /** Greets with 450. */
    GREETS_450,
    /** Greets with 554. */
    GREETS_554,
    /** Refuses EHLO with 502, takes HELO: no STARTTLS therefore. */
    HELO_ONLY,
    /** Takes EHLO, does not list STARTTLS, refuses it with 502. */
    NO_STARTTLS,
    /** Lists STARTTLS, answers 454 TLS not available. */
    STARTTLS_454,
    /** Lists STARTTLS, answers 554. */
    STARTTLS_554,
    /** Closes the connection upon STARTTLS. */
    CLOSES_ON_STARTTLS,
    /** Answers 220 to STARTTLS, then speaks plain text where TLS was due. */
    PLAIN_TEXT_AFTER_STARTTLS,
    /** Sends a fatal handshake_failure to every ClientHello. */
    HANDSHAKE_FAILURE,
    /** Speaks TLS 1.0 and 1.1 only. */
    OLD_TLS_ONLY,
    /** Speaks TLS 1.2 only. */
    TLS_1_2_ONLY,
    /** Accepts STARTTLS and stays silent in the handshake. */
    SILENT_HANDSHAKE,
    /** Answers 421 to EHLO and closes. */
    EHLO_421,
    /** Sends garbage that is no SMTP reply. */
    GARBAGE,
    /**
     * Shows the chain but signs with another key: CertificateVerify or ServerKeyExchange is wrong.
     */
    WRONG_KEY_PROOF
  }
}
