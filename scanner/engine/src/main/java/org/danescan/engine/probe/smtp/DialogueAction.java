package org.danescan.engine.probe.smtp;

/** What a dialogue wants done next. */
public sealed interface DialogueAction {
  /**
   * Send a command, then wait for the reply.
   *
   * @param line the command without its line end
   */
  record Send(String line) implements DialogueAction {}

  /** Begin the TLS handshake; nothing more may have come in plain text. */
  record BeginTls() implements DialogueAction {}

  /** Close the connection: all is said. */
  record Close() implements DialogueAction {}

  /** Wait for the server to close, for a short while, then close. */
  record AwaitClose() implements DialogueAction {}
}
