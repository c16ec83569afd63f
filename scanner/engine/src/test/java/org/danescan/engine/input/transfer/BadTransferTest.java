package org.danescan.engine.input.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.engine.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Servers that do not transfer as they should. */
final class BadTransferTest {
  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final String SOA = "nl. 3600 SOA ns.nl. host.nl. 7 1 2 3 4";
  private static final String NS = "a.nl. 3600 NS ns.a.nl.";

  @TempDir private Path directory;

  /** What a server writes once it was asked. */
  private interface Answer {
    void write(Message query, DataOutputStream out) throws Exception;
  }

  private static void send(Message query, DataOutputStream out, int rcode, String... records)
      throws IOException {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setRcode(rcode);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    for (String text : records) {
      List<String> fields = Splitter.on(' ').limit(4).splitToList(text);
      answer.addRecord(
          Record.fromString(
              Name.fromString(fields.get(0)),
              Type.value(fields.get(2)),
              DClass.IN,
              Long.parseLong(fields.get(1)),
              fields.get(3),
              Name.root),
          Section.ANSWER);
    }
    write(out, answer.toWire());
  }

  private static void write(DataOutputStream out, byte[] octets) throws IOException {
    out.writeShort(octets.length);
    out.write(octets);
    out.flush();
  }

  private void transferFrom(Answer answer, Optional<TsigKey> key) throws Exception {
    try (BadServer server = BadServer.start(answer)) {
      transfer(server.socket().getLocalPort(), key);
    }
  }

  /**
   * A server that answers once.
   *
   * @param socket where
   * @param thread by whom
   */
  private record BadServer(ServerSocket socket, Thread thread) implements AutoCloseable {
    static BadServer start(Answer answer) throws IOException {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> serve(socket, answer), "bad-server");
      thread.start();
      return new BadServer(socket, thread);
    }

    private static void serve(ServerSocket server, Answer answer) {
      try (Socket socket = server.accept();
          DataInputStream in = new DataInputStream(socket.getInputStream());
          DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
        answer.write(new Message(in.readNBytes(in.readUnsignedShort())), out);
      } catch (Exception closed) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() throws IOException {
      thread.interrupt();
      socket.close();
    }
  }

  private void transfer(int port, Optional<TsigKey> key) throws Exception {
    TransferAddress.Zone address =
        new TransferAddress.Zone("axfr://here/nl", "127.0.0.1", port, DomainName.of("nl"));
    new ZoneTransfer(address, key, PATIENCE).into(directory.resolve("spool"));
  }

  private void assertFails(Answer answer, String words) {
    assertFails(answer, Optional.empty(), words);
  }

  private void assertFails(Answer answer, Optional<TsigKey> key, String words) {
    assertThatThrownBy(() -> transferFrom(answer, key))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("cannot transfer axfr://here/nl: ")
        .hasMessageContaining(words);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aTransferThatIsCutOffIsNoZone() {
    assertFails(
        (query, out) -> send(query, out, Rcode.NOERROR, SOA, NS), "cut off after 2 records");
    assertFails((query, out) -> {}, "cut off after 0 records");
    assertFails(
        (query, out) -> {
          send(query, out, Rcode.NOERROR, SOA, NS);
          out.writeShort(100);
        },
        "cut off after 2 records");
  }

  @Test
  void aServerThatFallsSilentIsLeft() {
    CountDownLatch never = new CountDownLatch(1);
    assertFails((query, out) -> never.await(), "the server does not answer");
    assertFails(
        (query, out) -> {
          send(query, out, Rcode.NOERROR, SOA, NS);
          never.await();
        },
        "nothing more came after 2 records");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "REFUSED > have it allow transfers of nl to this machine, or give the key",
        "NOTAUTH > the server has no zone nl (NOTAUTH)",
        "NXDOMAIN > the server knows no zone nl (NXDOMAIN)",
        "SERVFAIL > the server gives no zone (SERVFAIL)",
        "NOTIMP > the server gives no zone (NOTIMP)",
      })
  void whatTheServerSaysIsTold(String rcode, String words) {
    assertFails((query, out) -> send(query, out, Rcode.value(rcode)), words);
  }

  @Test
  void anotherZoneIsNotTaken() {
    assertFails(
        (query, out) -> send(query, out, Rcode.NOERROR, "com. 1 SOA a. b. 1 2 3 4 5", NS),
        "it begins with another record");
    assertFails(
        (query, out) -> send(query, out, Rcode.NOERROR, NS), "it begins with another record");
    assertFails(
        (query, out) -> send(query, out, Rcode.NOERROR, SOA, SOA, NS), "it goes on behind its end");
  }

  @Test
  void garbageIsNotTaken() {
    byte[] garbage = new byte[Header.LENGTH + 5];
    garbage[5] = 1;
    garbage[Header.LENGTH] = (byte) 0xff;
    assertFails((query, out) -> write(out, garbage), "malformed");
    assertFails((query, out) -> write(out, query.toWire()), "it is no answer to the question");
  }

  @Test
  void anUnsignedAnswerToASignedQuestionIsNotTaken() {
    TsigKeyFile file =
        TsigKeyFile.parse("key k { algorithm hmac-sha256; secret " + NsdServer.SECRET + "; };");
    Optional<TsigKey> key = Optional.of(((TsigKeyFile.Read) file).key());
    assertFails(
        (query, out) -> send(query, out, Rcode.NOERROR, SOA, NS, SOA),
        key,
        "not signed with the key");
    assertFails((query, out) -> send(query, out, Rcode.NOERROR), key, "not signed with the key");
  }

  @Test
  void anInterruptionEndsATransfer() throws Exception {
    Thread transferring = Thread.currentThread();
    assertThatThrownBy(
            () ->
                transferFrom(
                    (query, out) -> {
                      send(query, out, Rcode.NOERROR, SOA, NS);
                      transferring.interrupt();
                      new CountDownLatch(1).await();
                    },
                    Optional.empty()))
        .isInstanceOf(InterruptedException.class);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void whereNobodyListensThereIsNoTransfer() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> transfer(port, Optional.empty()))
        .hasMessageContaining("there is no connection to the server");
  }

  @Test
  void whatIsOutsideOfTheZoneIsNotKept() throws Exception {
    transferFrom(
        (query, out) ->
            send(query, out, Rcode.NOERROR, SOA, NS, "a.com. 1 NS ns.", "b.nl. 1 A 192.0.2.1", SOA),
        Optional.empty());
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
    byte[] kept = Files.readAllBytes(directory.resolve("spool"));
    try (var text = new ZstdInputStream(new ByteArrayInputStream(kept))) {
      assertThat(new String(text.readAllBytes(), StandardCharsets.US_ASCII))
          .contains("a.nl.")
          .doesNotContain("com")
          .doesNotContain("b.nl");
    }
  }
}
