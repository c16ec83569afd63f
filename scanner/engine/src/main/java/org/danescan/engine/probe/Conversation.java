package org.danescan.engine.probe;

import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.SmtpReply;
import org.danescan.engine.probe.smtp.DialogueAction;
import org.danescan.engine.probe.smtp.DialogueEvent;
import org.danescan.engine.probe.smtp.Ending;
import org.danescan.engine.probe.smtp.ReplyReader;
import org.danescan.engine.probe.smtp.SmtpDialogue;
import org.danescan.engine.probe.tls.TlsSession;

/**
 * Joins the dialogue, the TLS session and a socket. Lives on one event loop. Each step has its
 * time, which nothing that the server sends prolongs.
 */
final class Conversation {
  private static final int LONGEST_FAREWELL = 16_384;
  private static final int LOWEST_TLS_RECORD_TYPE = 20;
  private static final int HIGHEST_TLS_RECORD_TYPE = 23;

  private final Vertx vertx;
  private final NetSocket socket;
  private final SmtpDialogue dialogue;
  private final Supplier<TlsSession> tlsStart;
  private final Times times;
  private final ReplyReader reader = new ReplyReader();
  private final Promise<Transcript> over = Promise.promise();
  private Optional<TlsSession> tls = Optional.empty();
  private boolean tlsHeard;
  private boolean established;
  private boolean finished;
  private boolean closing;
  private long received;
  private int afterwards;
  private long timer;
  private Future<Void> written = Future.succeededFuture();

  /**
   * What a conversation leaves.
   *
   * @param received how many octets were read from the server
   */
  record Transcript(
      Ending ending, List<SmtpReply> replies, Optional<Handshake> handshake, long received) {}

  /**
   * How long things may take, in milliseconds.
   *
   * @param step each step
   * @param farewell how long a server that has had the last word is given to close first
   */
  record Times(long step, long farewell) {}

  Conversation(
      Vertx vertx,
      NetSocket socket,
      SmtpDialogue dialogue,
      Supplier<TlsSession> tlsStart,
      Times times) {
    this.vertx = vertx;
    this.socket = socket;
    this.dialogue = dialogue;
    this.tlsStart = tlsStart;
    this.times = times;
  }

  /** Holds it; to be called on the socket's event loop. Complete when the socket is closed. */
  Future<Transcript> hold() {
    socket.exceptionHandler(cause -> happened(closed(cause.toString())));
    socket.closeHandler(nothing -> happened(closed("the server closed the connection")));
    socket.handler(this::received);
    timer = vertx.setTimer(times.step(), fired -> happened(new DialogueEvent.TimedOut()));
    return over.future();
  }

  private static DialogueEvent closed(String detail) {
    return new DialogueEvent.Closed(detail);
  }

  private void received(Buffer buffer) {
    received += buffer.length();
    if (finished) {
      receivedAfterwards(buffer.length());
      return;
    }
    byte[] octets = buffer.getBytes();
    if (tls.isPresent()) {
      receivedTls(tls.get(), octets);
    } else {
      reader.offer(octets);
      readReplies();
    }
  }

  /** A farewell is short; who goes on talking is not listened to. */
  private void receivedAfterwards(int octets) {
    afterwards += octets;
    if (afterwards > LONGEST_FAREWELL) {
      close();
    }
  }

  private void readReplies() {
    while (!finished) {
      Optional<DialogueEvent> reply = reader.next();
      if (reply.isEmpty()) {
        return;
      }
      happened(reply.get());
    }
  }

  private void receivedTls(TlsSession session, byte[] octets) {
    if (!tlsHeard && !isTlsRecord(octets[0])) {
      happened(new DialogueEvent.NotTls("plain text: " + printable(octets)));
      return;
    }
    tlsHeard = true;
    session.offer(octets);
    byte[] plain = session.takePlain();
    send(session);
    if (session.isCompleted() && !established) {
      established = true;
      happened(new DialogueEvent.TlsDone());
    }
    if (established) {
      reader.offer(plain);
      readReplies();
    }
    if (session.isOver() && !finished) {
      happened(new DialogueEvent.TlsFailed(session.failure().orElse("the server ended TLS")));
    }
  }

  private static boolean isTlsRecord(byte first) {
    return first >= LOWEST_TLS_RECORD_TYPE && first <= HIGHEST_TLS_RECORD_TYPE;
  }

  private static String printable(byte[] octets) {
    String text = new String(octets, 0, Math.min(octets.length, 100), StandardCharsets.ISO_8859_1);
    return text.replaceAll("\\p{Cntrl}+", ".");
  }

  private void happened(DialogueEvent event) {
    if (!finished) {
      perform(dialogue.on(event));
    }
  }

  private void perform(DialogueAction action) {
    vertx.cancelTimer(timer);
    if (action instanceof DialogueAction.Send command) {
      timer = vertx.setTimer(times.step(), fired -> happened(new DialogueEvent.TimedOut()));
      say(command.line());
    } else if (action instanceof DialogueAction.BeginTls) {
      timer = vertx.setTimer(times.step(), fired -> happened(new DialogueEvent.TimedOut()));
      beginTls();
    } else if (action instanceof DialogueAction.AwaitClose) {
      finished = true;
      socket.closeHandler(nothing -> close());
      tls.ifPresent(this::sayGoodbye);
      written.onComplete(flushed -> endOutput());
      timer = vertx.setTimer(times.farewell(), fired -> close());
    } else {
      finished = true;
      close();
    }
  }

  private void say(String line) {
    byte[] octets = (line + "\r\n").getBytes(StandardCharsets.US_ASCII);
    if (tls.isPresent()) {
      tls.get().write(octets);
      send(tls.get());
    } else {
      write(octets);
    }
  }

  /** RFC 3207 §4: whatever came in plain text after the 220 must not count as TLS, or as SMTP. */
  private void beginTls() {
    if (reader.pending() > 0) {
      happened(
          new DialogueEvent.NotTls(
              "response injection: " + reader.pending() + " octets of plain text after the 220"));
      return;
    }
    TlsSession session = tlsStart.get();
    tls = Optional.of(session);
    send(session);
  }

  private void send(TlsSession session) {
    byte[] output = session.takeOutput();
    if (output.length > 0) {
      write(output);
    }
  }

  /** RFC 9293 §3.6: we have said all; the server has the last word and closes. */
  private void endOutput() {
    if (!closing
        && socket instanceof NetSocketInternal internal
        && internal.channelHandlerContext().channel() instanceof DuplexChannel channel) {
      channel.shutdownOutput();
    }
  }

  private void write(byte[] octets) {
    written = socket.write(Buffer.buffer(octets));
  }

  private void sayGoodbye(TlsSession session) {
    session.close();
    send(session);
  }

  private void close() {
    if (closing) {
      return;
    }
    closing = true;
    vertx.cancelTimer(timer);
    tls.ifPresent(this::sayGoodbye);
    Transcript transcript =
        new Transcript(
            dialogue.ending().orElseThrow(),
            dialogue.replies(),
            tls.map(TlsSession::handshake),
            received);
    socket.close().onComplete(closed -> over.tryComplete(transcript));
  }
}
