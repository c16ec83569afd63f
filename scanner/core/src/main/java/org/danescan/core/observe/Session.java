package org.danescan.core.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One SMTP session of a probe, its handshake restricted to one certificate key algorithm.
 *
 * @param algorithm the restriction
 * @param end how it ended
 * @param detail what the socket, the server or the TLS library said of the end; may be empty
 * @param replies the dialogue
 * @param handshake what the handshake showed, if STARTTLS was accepted
 * @param startedAt when
 * @param took how long
 */
public record Session(
    KeyAlgorithm algorithm,
    SessionEnd end,
    String detail,
    List<SmtpReply> replies,
    Optional<Handshake> handshake,
    Instant startedAt,
    Duration took) {
  public Session {
    replies = List.copyOf(replies);
  }
}
