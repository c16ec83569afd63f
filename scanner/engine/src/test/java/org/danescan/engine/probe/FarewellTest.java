package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpReply;
import org.danescan.engine.probe.Conversation.Transcript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How sessions end (RFC 5321 §4.1.1.10). The server is given for ever to close first, so that only
 * the end of our side can make it close.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FarewellTest {
  private static final Conversation.Times PATIENT =
      HeldConversation.times(Duration.ofHours(1), Duration.ofHours(1));

  private final ProbeLab lab = new ProbeLab();

  @AfterAll
  void close() {
    lab.close();
  }

  /** Reads on until our side has ended. */
  private static void awaitOurEnd(Socket socket, AtomicBoolean ended) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    ended.set(true);
  }

  @Test
  void ourSideEndsAfterTheAnswerToQuit() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    Transcript seen =
        HeldConversation.with(
            lab,
            socket -> {
              RawServer.send(socket, "220 mx\r\n");
              RawServer.hear(socket);
              RawServer.send(socket, "250 mx\r\n");
              RawServer.hear(socket);
              RawServer.send(socket, "221 bye\r\n");
              awaitOurEnd(socket, ended);
            },
            PATIENT);
    assertThat(ended).isTrue();
    assertThat(seen.ending().end()).isEqualTo(SessionEnd.STARTTLS_NOT_OFFERED);
    assertThat(seen.replies()).extracting(SmtpReply::code).containsExactly(220, 250, 221);
  }

  /** What a server still says when our side has ended is read, to its last octet, and no reply. */
  @Test
  void theServersLastWordIsStillRead() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    String late = "421 and good night\r\n";
    Transcript seen =
        HeldConversation.with(
            lab,
            socket -> {
              RawServer.send(socket, "421 too many\r\n");
              awaitOurEnd(socket, ended);
              RawServer.send(socket, late);
            },
            PATIENT);
    assertThat(ended).isTrue();
    assertThat(seen.ending().end()).isEqualTo(SessionEnd.PUT_OFF);
    assertThat(seen.replies()).extracting(SmtpReply::code).containsExactly(421);
    assertThat(seen.received()).isEqualTo("421 too many\r\n".length() + late.length());
  }

  /** Linux would else wait 200 ms for something to send with the last step of TCP's handshake. */
  @Test
  void theServerIsNotKeptWaitingForOurAcknowledgement() {
    assertThat(SmtpSessions.options(1_000).isTcpQuickAck()).isTrue();
  }
}
