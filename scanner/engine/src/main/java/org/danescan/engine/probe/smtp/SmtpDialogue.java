package org.danescan.engine.probe.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.observe.SmtpStep;

/**
 * The dialogue of one session (RFC 5321 §3.1, RFC 3207 §4): greeting, EHLO, STARTTLS, handshake,
 * EHLO, QUIT. It is told what happens and says what to do next; it reads no clock and no socket.
 */
public final class SmtpDialogue {
  private static final int SERVICE_CLOSING = 421;
  private static final int READY = 220;

  private final String ehlo;
  private final List<SmtpReply> replies = new ArrayList<>();
  private SmtpStep step = SmtpStep.GREETING;
  private boolean helo;
  private Optional<Ending> ending = Optional.empty();

  /** A dialogue that waits for the greeting and will give this name in EHLO. */
  public SmtpDialogue(String ehlo) {
    this.ehlo = ehlo;
  }

  /** Takes an event; the answer is what to do next. */
  public DialogueAction on(DialogueEvent event) {
    if (event instanceof DialogueEvent.Reply reply) {
      replies.add(new SmtpReply(step, reply.code(), ReplyText.of(reply.lines())));
      return ending.isPresent() ? afterwards(reply) : replied(reply);
    }
    if (ending.isPresent()) {
      return new DialogueAction.Close();
    }
    if (event instanceof DialogueEvent.TlsDone) {
      ending = Optional.of(new Ending(SessionEnd.HANDSHAKE_COMPLETED, ""));
      step = SmtpStep.EHLO_AGAIN;
      return new DialogueAction.Send("EHLO " + ehlo);
    }
    Ending trouble = trouble(event);
    ending = Optional.of(trouble);
    return trouble.end() == SessionEnd.HANDSHAKE_FAILED
        ? new DialogueAction.AwaitClose()
        : new DialogueAction.Close();
  }

  /** The replies so far. */
  public List<SmtpReply> replies() {
    return List.copyOf(replies);
  }

  /** How it ended; once decided, the rest is courtesy and changes nothing. */
  public Optional<Ending> ending() {
    return ending;
  }

  /** The decision is made: EHLO after TLS, then QUIT, then the end (RFC 5321 §4.1.1.10). */
  private DialogueAction afterwards(DialogueEvent.Reply reply) {
    if (step == SmtpStep.EHLO_AGAIN && reply.code() != SERVICE_CLOSING) {
      step = SmtpStep.QUIT;
      return new DialogueAction.Send("QUIT");
    }
    return new DialogueAction.AwaitClose();
  }

  private DialogueAction replied(DialogueEvent.Reply reply) {
    int kind = reply.code() / 100;
    if (kind == 4) {
      return reply.code() == SERVICE_CLOSING ? shutOut(reply) : quitAs(SessionEnd.PUT_OFF, reply);
    }
    return switch (step) {
      case GREETING -> greeted(reply);
      case EHLO -> helo ? answeredHelo(reply) : answeredEhlo(reply);
      case STARTTLS -> answeredStarttls(reply);
      default -> closeAs(SessionEnd.MALFORMED, reply);
    };
  }

  private DialogueAction greeted(DialogueEvent.Reply reply) {
    if (reply.code() == READY) {
      step = SmtpStep.EHLO;
      return new DialogueAction.Send("EHLO " + ehlo);
    }
    return reply.code() / 100 == 5
        ? quitAs(SessionEnd.GREETING_REFUSED, reply)
        : closeAs(SessionEnd.MALFORMED, reply);
  }

  private DialogueAction answeredEhlo(DialogueEvent.Reply reply) {
    return switch (reply.code() / 100) {
      case 2 -> {
        if (!offersStarttls(reply.lines())) {
          yield quitAs(SessionEnd.STARTTLS_NOT_OFFERED, "");
        }
        step = SmtpStep.STARTTLS;
        yield new DialogueAction.Send("STARTTLS");
      }
      case 5 -> {
        helo = true;
        yield new DialogueAction.Send("HELO " + ehlo);
      }
      default -> closeAs(SessionEnd.MALFORMED, reply);
    };
  }

  /** RFC 5321 §3.2: a server that takes HELO only has no extensions, so no STARTTLS. */
  private DialogueAction answeredHelo(DialogueEvent.Reply reply) {
    return switch (reply.code() / 100) {
      case 2 -> quitAs(SessionEnd.STARTTLS_NOT_OFFERED, "EHLO was refused, HELO taken");
      case 5 -> quitAs(SessionEnd.EHLO_REFUSED, reply);
      default -> closeAs(SessionEnd.MALFORMED, reply);
    };
  }

  private DialogueAction answeredStarttls(DialogueEvent.Reply reply) {
    if (reply.code() == READY) {
      step = SmtpStep.HANDSHAKE;
      return new DialogueAction.BeginTls();
    }
    return reply.code() / 100 == 5
        ? quitAs(SessionEnd.STARTTLS_REFUSED, reply)
        : closeAs(SessionEnd.MALFORMED, reply);
  }

  /** RFC 5321 §4.1.1.1: one keyword a line, after the first line, in any case. */
  private static boolean offersStarttls(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> line.length() > 4 ? line.substring(4) : "")
        .map(line -> line.strip().toUpperCase(Locale.ROOT))
        .anyMatch(line -> line.equals("STARTTLS") || line.startsWith("STARTTLS "));
  }

  private Ending trouble(DialogueEvent event) {
    boolean handshaking = step == SmtpStep.HANDSHAKE;
    if (event instanceof DialogueEvent.TlsFailed failed) {
      return new Ending(SessionEnd.HANDSHAKE_FAILED, failed.detail());
    }
    if (event instanceof DialogueEvent.NotTls other) {
      return new Ending(SessionEnd.NOT_TLS, other.detail());
    }
    if (event instanceof DialogueEvent.Malformed malformed) {
      return new Ending(SessionEnd.MALFORMED, malformed.detail());
    }
    if (event instanceof DialogueEvent.Closed closed) {
      return new Ending(closedMeans(), closed.detail());
    }
    return new Ending(
        handshaking ? SessionEnd.HANDSHAKE_TIMED_OUT : SessionEnd.TIMED_OUT,
        handshaking ? "the handshake was not completed in time" : "no reply in time");
  }

  private SessionEnd closedMeans() {
    return switch (step) {
      case STARTTLS -> SessionEnd.STARTTLS_REFUSED;
      case HANDSHAKE -> SessionEnd.HANDSHAKE_FAILED;
      default -> SessionEnd.CONNECTION_LOST;
    };
  }

  private DialogueAction quitAs(SessionEnd end, DialogueEvent.Reply reply) {
    return quitAs(end, ReplyText.of(reply.lines()));
  }

  private DialogueAction quitAs(SessionEnd end, String detail) {
    ending = Optional.of(new Ending(end, detail));
    step = SmtpStep.QUIT;
    return new DialogueAction.Send("QUIT");
  }

  /** RFC 5321 §3.8: a server that says 421 closes the connection. */
  private DialogueAction shutOut(DialogueEvent.Reply reply) {
    ending = Optional.of(new Ending(SessionEnd.PUT_OFF, ReplyText.of(reply.lines())));
    return new DialogueAction.AwaitClose();
  }

  private DialogueAction closeAs(SessionEnd end, DialogueEvent.Reply reply) {
    ending = Optional.of(new Ending(end, ReplyText.of(reply.lines())));
    return new DialogueAction.Close();
  }
}
