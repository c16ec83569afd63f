package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that mean harm, or might as well: each session ends, soon, with what it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileServerTest {
  private static final String EHLO = "250-mx\r\n250 STARTTLS\r\n";
  private static final int ENOUGH = 64 * 1024 * 1024;

  private final ProbeLab lab = new ProbeLab();
  private ProbeConfig config;

  @BeforeAll
  void open() throws Exception {
    lab.warmUp();
    config = ProbeLab.withTimeout(lab.config(), Duration.ofSeconds(2));
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static void untilStarttls(Socket socket) throws IOException {
    RawServer.send(socket, "220 mx\r\n");
    RawServer.hear(socket);
    RawServer.send(socket, EHLO);
    RawServer.hear(socket);
  }

  private static void untilClientHello(Socket socket) throws IOException {
    untilStarttls(socket);
    RawServer.send(socket, "220 go\r\n");
    byte[] header = socket.getInputStream().readNBytes(5);
    socket.getInputStream().readNBytes(ByteBuffer.wrap(header).getShort(3));
  }

  private static Arguments server(String what, SessionEnd end, RawServer.Script script) {
    return Arguments.of(what, end, script);
  }

  static Stream<Arguments> servers() {
    return Stream.of(
        server(
            "junk after 220",
            SessionEnd.NOT_TLS,
            socket -> {
              untilStarttls(socket);
              RawServer.send(socket, "220 go\r\n250 injected\r\n");
              RawServer.hear(socket);
            }),
        server(
            "a line without end",
            SessionEnd.MALFORMED,
            socket -> RawServer.send(socket, "220 " + "x".repeat(100_000))),
        server(
            "8-bit octets",
            SessionEnd.CONNECTION_LOST,
            socket -> {
              RawServer.send(socket, "220 m\u00fcx \u00ff\u0080\r\n");
              RawServer.hear(socket);
            }),
        server("RST at once", SessionEnd.CONNECTION_LOST, RawServer::reset),
        server(
            "RST after the greeting",
            SessionEnd.CONNECTION_LOST,
            socket -> {
              RawServer.send(socket, "220 mx\r\n");
              RawServer.hear(socket);
              RawServer.reset(socket);
            }),
        server(
            "RST after STARTTLS",
            SessionEnd.STARTTLS_REFUSED,
            socket -> {
              untilStarttls(socket);
              RawServer.reset(socket);
            }),
        server(
            "RST in the handshake",
            SessionEnd.HANDSHAKE_FAILED,
            socket -> {
              untilClientHello(socket);
              RawServer.reset(socket);
            }),
        server(
            "421 where the EHLO reply was due",
            SessionEnd.PUT_OFF,
            socket -> RawServer.send(socket, "220 mx\r\n421 too many\r\n")),
        server(
            "half a record, then silence",
            SessionEnd.HANDSHAKE_TIMED_OUT,
            socket -> {
              untilClientHello(socket);
              socket.getOutputStream().write(new byte[] {22, 3, 3, 1, 0, 2});
              socket.getOutputStream().flush();
              RawServer.hear(socket);
            }),
        server(
            "records of nothing",
            SessionEnd.HANDSHAKE_FAILED,
            socket -> {
              untilClientHello(socket);
              flood(socket, new byte[] {22, 3, 3, 0, 0}, new AtomicLong());
            }),
        server(
            "warnings without end",
            SessionEnd.HANDSHAKE_FAILED,
            socket -> {
              untilClientHello(socket);
              flood(socket, new byte[] {21, 3, 3, 0, 2, 1, 112}, new AtomicLong());
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void endsAs(String what, SessionEnd end, RawServer.Script script) throws Exception {
    try (RawServer server = RawServer.inTurn(script)) {
      assertThat(server.probe(lab, config).sessions()).extracting(Session::end).containsOnly(end);
    }
  }

  @Test
  void stopsReadingAGiantCertificate() throws Exception {
    AtomicLong sent = new AtomicLong();
    RawServer.Script giant =
        socket -> {
          untilClientHello(socket);
          OutputStream out = socket.getOutputStream();
          out.write(serverHello());
          // A Certificate message of 16 MiB; then its octets, in records of 16 KiB.
          out.write(new byte[] {22, 3, 3, 0, 4, 11, -1, -1, -1});
          byte[] record = new byte[5 + 16_384];
          System.arraycopy(new byte[] {22, 3, 3, 64, 0}, 0, record, 0, 5);
          flood(socket, record, sent);
        };
    try (RawServer server = RawServer.inTurn(giant)) {
      assertThat(server.probe(lab, config).sessions())
          .extracting(Session::end)
          .containsOnly(SessionEnd.HANDSHAKE_FAILED);
    }
    assertThat(sent.get()).isLessThan(ENOUGH);
  }

  /** TLS 1.2, ECDHE_RSA or ECDHE_ECDSA with AES-128-GCM: enough to go on to the Certificate. */
  private static byte[] serverHello() {
    ByteBuffer hello = ByteBuffer.allocate(5 + 4 + 38);
    hello.put(new byte[] {22, 3, 3, 0, 42, 2, 0, 0, 38, 3, 3});
    hello.position(hello.position() + 32);
    hello.put(new byte[] {0, (byte) 0xc0, 0x2f, 0});
    return hello.array();
  }

  private static void flood(Socket socket, byte[] octets, AtomicLong sent) throws IOException {
    while (sent.get() < ENOUGH) {
      socket.getOutputStream().write(octets);
      sent.addAndGet(octets.length);
    }
  }
}
