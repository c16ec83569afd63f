package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.danescan.core.observe.SessionEnd;
import org.danescan.engine.probe.Conversation.Transcript;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What servers that never stop can make us read and keep: octets are counted where they come in,
 * and each step has its time whatever comes. Each of these servers goes on until it cannot.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCountsTest {
  /** One read from a socket. */
  private static final int BUFFER = 65_536;

  /** Replies up to and with the first that is too long. */
  private static final long OF_SMTP = 16_384 + BUFFER;

  private static final long OF_TLS = 1_048_576 + OF_SMTP;

  /** As many replies as a session has, each as long as the longest that is kept. */
  private static final int KEPT = 6 * 16_384;

  private static final Duration LONG = Duration.ofMinutes(50);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final byte[] EMPTY_RECORD = {22, 3, 3, 0, 0};
  private static final byte[] WARNING = {21, 3, 3, 0, 2, 1, 112};

  private final ProbeLab lab = new ProbeLab();

  @AfterAll
  void close() {
    lab.close();
  }

  private static Arguments server(
      String what, SessionEnd end, long most, Duration step, RawServer.Script script) {
    return arguments(what, end, most, step, script);
  }

  Stream<Arguments> servers() throws Exception {
    TlsOverSocket tls =
        new TlsOverSocket(lab.pki.issue(ProbeLab.chain(Shape.ISSUED), KeyAlgorithm.RSA));
    return Stream.concat(
        Stream.of(
            server(
                "a greeting line without end",
                SessionEnd.MALFORMED,
                OF_SMTP,
                LONG,
                socket -> flood(socket.getOutputStream(), "220 xxxxxxxx")),
            server(
                "a greeting without end",
                SessionEnd.MALFORMED,
                OF_SMTP,
                LONG,
                socket -> flood(socket.getOutputStream(), "220-mx\r\n")),
            server(
                "EHLO lines without end",
                SessionEnd.MALFORMED,
                OF_SMTP,
                LONG,
                socket -> {
                  RawServer.send(socket, "220 mx\r\n");
                  RawServer.hear(socket);
                  flood(socket.getOutputStream(), "250-STARTTLS\r\n");
                }),
            server(
                "replies that nobody asked for",
                SessionEnd.NOT_TLS,
                OF_SMTP + BUFFER,
                LONG,
                socket ->
                    flood(
                        socket.getOutputStream(),
                        "220 mx\r\n250-mx\r\n250 STARTTLS\r\n220 go\r\n")),
            server(
                "a greeting octet by octet",
                SessionEnd.TIMED_OUT,
                OF_SMTP,
                SHORT,
                socket -> trickle(socket.getOutputStream(), '2')),
            server(
                "a farewell without end",
                SessionEnd.PUT_OFF,
                OF_SMTP + BUFFER,
                LONG,
                socket -> {
                  RawServer.send(socket, "421 no\r\n");
                  flood(socket.getOutputStream(), "421 no, no\r\n");
                }),
            server(
                "handshake octets one by one",
                SessionEnd.HANDSHAKE_TIMED_OUT,
                OF_TLS,
                SHORT,
                socket -> {
                  untilClientHello(socket);
                  socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
                  trickle(socket.getOutputStream(), 2);
                }),
            server(
                "empty records without end",
                SessionEnd.HANDSHAKE_FAILED,
                OF_TLS,
                LONG,
                socket -> {
                  untilClientHello(socket);
                  flood(socket.getOutputStream(), EMPTY_RECORD);
                }),
            server(
                "warnings without end",
                SessionEnd.HANDSHAKE_FAILED,
                OF_TLS,
                LONG,
                socket -> {
                  untilClientHello(socket);
                  flood(socket.getOutputStream(), WARNING);
                })),
        Stream.of("TLSv1.2", "TLSv1.3").flatMap(version -> afterHandshake(tls, version)));
  }

  private static Stream<Arguments> afterHandshake(TlsOverSocket tls, String version) {
    return Stream.of(
        server(
            version + ": a reply without end",
            SessionEnd.HANDSHAKE_COMPLETED,
            OF_TLS,
            LONG,
            socket -> {
              untilTls(socket);
              flood(tls.accept(socket, version).getOutputStream(), "250-mx\r\n");
            }),
        server(
            version + ": RST",
            SessionEnd.HANDSHAKE_COMPLETED,
            OF_TLS,
            LONG,
            socket -> {
              untilTls(socket);
              // Its end of the handshake has come across when it hears EHLO.
              assertThat(tls.accept(socket, version).getInputStream().read()).isEqualTo('E');
              RawServer.reset(socket);
            }),
        server(
            version + ": octets that are no record",
            SessionEnd.HANDSHAKE_COMPLETED,
            OF_TLS,
            LONG,
            socket -> {
              untilTls(socket);
              tls.accept(socket, version);
              flood(socket.getOutputStream(), "250-mx\r\n");
            }),
        server(
            version + ": new handshakes or keys without end",
            SessionEnd.HANDSHAKE_COMPLETED,
            OF_TLS,
            LONG,
            socket -> {
              untilTls(socket);
              SSLSocket session = tls.accept(socket, version);
              for (int i = 0; i < 100_000; i++) {
                session.startHandshake();
              }
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void isReadAndKeptWithinBounds(
      String what, SessionEnd end, long most, Duration step, RawServer.Script script)
      throws Exception {
    Transcript seen = HeldConversation.with(lab, script, HeldConversation.times(step, LONG));
    assertThat(seen.ending().end()).as(seen.ending().detail()).isEqualTo(end);
    assertThat(seen.received()).isLessThanOrEqualTo(most);
    assertThat(seen.replies().stream().mapToInt(reply -> reply.text().length()).sum())
        .isLessThanOrEqualTo(KEPT);
    assertThat(seen.replies()).hasSizeLessThanOrEqualTo(6);
    assertThat(seen.handshake().stream().mapToInt(tls -> tls.chain().size()).sum())
        .isLessThanOrEqualTo(32);
  }

  private static void untilTls(Socket socket) throws IOException {
    RawServer.send(socket, "220 mx\r\n");
    RawServer.hear(socket);
    RawServer.send(socket, "250-mx\r\n250 STARTTLS\r\n");
    RawServer.hear(socket);
    RawServer.send(socket, "220 go\r\n");
  }

  private static void untilClientHello(Socket socket) throws IOException {
    untilTls(socket);
    byte[] header = socket.getInputStream().readNBytes(5);
    socket.getInputStream().readNBytes(ByteBuffer.wrap(header).getShort(3));
  }

  private static void flood(OutputStream out, String text) throws IOException {
    flood(out, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Ends by an exception when the client has left. */
  private static void flood(OutputStream out, byte[] octets) throws IOException {
    byte[] many = new byte[octets.length * 1_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = octets[i % octets.length];
    }
    for (int i = 0; i < 1_000_000; i++) {
      out.write(many);
    }
  }

  private static void trickle(OutputStream out, int octet) throws IOException {
    for (int i = 0; i < 100_000; i++) {
      out.write(octet);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
