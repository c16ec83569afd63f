package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class EhloCheckTest {

  /** The DNS as a map of names to addresses and of addresses to names. */
  private record Names(Map<String, List<String>> entries) implements NameLookups {
    @Override
    public List<InetAddress> addresses(String name) throws IOException {
      if (name.equals("lost.example")) {
        throw new IOException("SERVFAIL");
      }
      return entries.getOrDefault(name, List.of()).stream().map(ProbeLab::address).toList();
    }

    @Override
    public List<String> names(InetAddress address) {
      return entries.getOrDefault(address.getHostAddress(), List.of());
    }
  }

  private static final Names DNS =
      new Names(
          Map.of(
              "good.example", List.of("192.0.2.1"),
              "192.0.2.1", List.of("other.example", "GOOD.example"),
              "two.example", List.of("192.0.2.2", "192.0.2.3"),
              "192.0.2.2", List.of("two.example"),
              "192.0.2.3", List.of("generic-3.example"),
              "oneway.example", List.of("192.0.2.4")));

  @ParameterizedTest
  @CsvSource({
    "good.example, 192.0.2.1, ''",
    "good.example, '', ''",
    "good.example, 192.0.2.1 192.0.2.9, ''",
    "good.example, 192.0.2.9, is that of another machine",
    "none.example, '', has no address in the DNS",
    "oneway.example, '', 192.0.2.4",
    "two.example, '', 192.0.2.3",
    "lost.example, '', could not be looked up: SERVFAIL",
  })
  void rfc1912Section21NameAndAddressLeadToEachOther(String name, String own, String warning) {
    Set<InetAddress> addresses =
        Arrays.stream(own.split(" "))
            .filter(text -> !text.isEmpty())
            .map(ProbeLab::address)
            .collect(Collectors.toSet());
    String said = EhloCheck.warning(name, DNS, addresses).orElse("");
    assertThat(said.isEmpty()).isEqualTo(warning.isEmpty());
    assertThat(said).contains(warning);
  }

  /** Answers A, AAAA and PTR for one name, and SERVFAIL for all others. */
  private static void answer(DatagramSocket socket) {
    byte[] octets = new byte[512];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(octets, octets.length);
        socket.receive(packet);
        Message query = new Message(Arrays.copyOf(octets, packet.getLength()));
        byte[] reply = reply(query).toWire();
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static Message reply(Message query) throws IOException {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(org.xbill.DNS.Flags.QR);
    Record question = query.getQuestion();
    reply.addRecord(question, Section.QUESTION);
    String text =
        switch (question.getName().toString()) {
          case "scanner.example." -> question.getType() == Type.A ? "192.0.2.1" : "2001:db8::1";
          case "1.2.0.192.in-addr.arpa." -> "scanner.example.";
          default -> "";
        };
    if (text.isEmpty()) {
      reply.getHeader().setRcode(Rcode.SERVFAIL);
    } else {
      reply.addRecord(
          Record.fromString(question.getName(), question.getType(), 1, 60, text, Name.root),
          Section.ANSWER);
    }
    return reply;
  }

  @Test
  void asksTheResolver() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answer(socket), "resolver");
      thread.setDaemon(true);
      thread.start();
      NameLookups dns =
          new DnsNames(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()),
              Duration.ofSeconds(20));
      assertThat(dns.addresses("scanner.example"))
          .isEqualTo(Stream.of("192.0.2.1", "2001:db8::1").map(ProbeLab::address).toList());
      assertThat(dns.names(ProbeLab.address("192.0.2.1"))).containsExactly("scanner.example");
      assertThat(EhloCheck.warning("else.example", dns, Set.of()))
          .hasValueSatisfying(warning -> assertThat(warning).contains("SERVFAIL"));
    }
  }
}
