package org.danescan.engine.probe.smtp;

import java.util.List;

/** What happens to a dialogue. */
public sealed interface DialogueEvent {
  /**
   * A whole reply came.
   *
   * @param code its three digits
   * @param lines its lines as sent, codes included; at least one
   */
  record Reply(int code, List<String> lines) implements DialogueEvent {
    public Reply {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What came is no SMTP reply, or has no end.
   *
   * @param detail what is wrong with it
   */
  record Malformed(String detail) implements DialogueEvent {}

  /**
   * The connection is gone.
   *
   * @param detail what the socket said
   */
  record Closed(String detail) implements DialogueEvent {}

  /** The step took too long. */
  record TimedOut() implements DialogueEvent {}

  /** The TLS handshake was completed. */
  record TlsDone() implements DialogueEvent {}

  /**
   * The TLS handshake failed.
   *
   * @param detail what the server or the TLS library said
   */
  record TlsFailed(String detail) implements DialogueEvent {}

  /**
   * Something else than TLS came where TLS was due.
   *
   * @param detail what came
   */
  record NotTls(String detail) implements DialogueEvent {}
}
