package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.danescan.core.observe.Lookup;
import org.danescan.engine.resolve.DnssecTrust.Mode;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Resolvers that are dead, confused or hostile: bounded cost and the right outcome. */
class TransportTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(20);

  private static byte[] answer(Message query, String... records) throws IOException {
    return message(query, Rcode.NOERROR, records).toWire();
  }

  private static Message message(Message query, int rcode, String... records) throws IOException {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setRcode(rcode);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    for (String text : records) {
      String[] parts = text.split(" ", 3);
      Name owner = Name.fromString(parts[0]);
      int type = Type.value(parts[1]);
      reply.addRecord(
          Record.fromString(owner, type, DClass.IN, 300, parts[2], Name.root), Section.ANSWER);
    }
    return reply;
  }

  private static byte[] failure(Message query, int rcode) throws IOException {
    return message(query, rcode).toWire();
  }

  private static byte[] ours(Message query) throws IOException {
    return answer(query, "a.example. A 192.0.2.1");
  }

  private static byte[] truncated(Message query) throws IOException {
    Message reply = message(query, Rcode.NOERROR);
    reply.getHeader().setFlag(Flags.TC);
    return reply.toWire();
  }

  private static DnsConfig config(Duration timeout, int retries, ScriptedServer... servers) {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (ScriptedServer server : servers) {
      addresses.add(server.address());
    }
    return new DnsConfig(
        addresses, DnssecTrust.of(Mode.TRUST_AD, Optional.empty()), timeout, retries, false);
  }

  private static String outcome(DnsConfig config) throws IOException {
    try (Asked asked = new Asked(config)) {
      return asked.outcome("a.example", "A");
    }
  }

  @Test
  void aDeadResolverIsATimeoutAfterTheTriesAllowed() throws IOException {
    try (ScriptedServer server = ScriptedServer.udp(query -> List.of())) {
      assertThat(outcome(config(SHORT, 2, server))).isEqualTo("failed dns-timeout");
      assertThat(server.queries()).isEqualTo(3);
    }
  }

  @Test
  void octetsThatAreNoMessageAreNoAnswer() throws IOException {
    byte[] garbage = {1, 2, 3};
    try (ScriptedServer server = ScriptedServer.udp(query -> List.of(garbage))) {
      assertThat(outcome(config(SHORT, 0, server))).isEqualTo("failed dns-timeout");
    }
  }

  @Test
  void anAnswerThatBreaksOffIsMalformed() throws IOException {
    ScriptedServer.Script cut =
        query -> {
          byte[] whole = ours(query);
          return List.of(Arrays.copyOf(whole, whole.length - 3));
        };
    try (ScriptedServer server = ScriptedServer.udp(cut)) {
      assertThat(outcome(config(LONG, 1, server))).isEqualTo("failed dns-malformed");
      assertThat(server.queries()).isEqualTo(2);
    }
  }

  @Test
  void answersWithAnotherIdOrQuestionArePassedOverHoweverMany() throws IOException {
    ScriptedServer.Script flood =
        query -> {
          List<byte[]> replies = new ArrayList<>();
          for (int i = 1; i <= 200; i++) {
            byte[] other = answer(query, "a.example. A 192.0.2.66");
            other[1] ^= (byte) i;
            replies.add(other);
            Message elsewhere =
                Message.newQuery(
                    Record.newRecord(Name.fromString("b.example."), Type.A, DClass.IN));
            elsewhere.getHeader().setID(query.getHeader().getID());
            replies.add(answer(elsewhere, "b.example. A 192.0.2.66"));
          }
          replies.add(ours(query));
          replies.add(answer(query, "a.example. A 192.0.2.66"));
          return replies;
        };
    try (ScriptedServer server = ScriptedServer.udp(flood);
        Asked asked = new Asked(config(LONG, 0, server))) {
      assertThat(asked.lookup("a.example", "A").found().toString()).endsWith("/192.0.2.1]");
    }
  }

  @Test
  void aLateAnswerToATryGivenUpIsPassedOver() throws IOException {
    List<byte[]> kept = new ArrayList<>();
    ScriptedServer.Script late =
        query -> {
          if (kept.isEmpty()) {
            kept.add(answer(query, "a.example. A 192.0.2.66"));
            return List.of();
          }
          return List.of(kept.get(0), ours(query));
        };
    try (ScriptedServer server = ScriptedServer.udp(late);
        Asked asked = new Asked(config(SHORT, 5, server))) {
      assertThat(asked.lookup("a.example", "A").dnssec().token()).isEqualTo("insecure");
    }
  }

  @Test
  void whatUdpTruncatesIsAskedOverAFewTcpConnections() throws IOException {
    try (ScriptedServer server =
            new ScriptedServer(query -> List.of(truncated(query)), query -> List.of(ours(query)));
        Asked asked = new Asked(config(LONG, 0, server))) {
      List<? extends Future<? extends Lookup<?>>> all =
          IntStream.range(0, 50).mapToObj(i -> asked.future("a.example", "A")).toList();
      assertThat(all)
          .extracting(one -> Asked.words(Asked.await(one)))
          .containsOnly("answer insecure");
      assertThat(server.connections()).isBetween(1, 2);
    }
  }

  @Test
  void tcpThatHangsUpOrIsSilentFails() throws IOException {
    try (ScriptedServer server = ScriptedServer.udp(query -> List.of(truncated(query)))) {
      assertThat(outcome(config(LONG, 1, server))).isEqualTo("failed dns-error");
    }
    try (ScriptedServer server =
        new ScriptedServer(query -> List.of(truncated(query)), query -> List.of())) {
      assertThat(outcome(config(SHORT, 0, server))).isEqualTo("failed dns-timeout");
    }
  }

  @Test
  void anotherResolverIsAskedWhenOneFails() throws IOException {
    for (int rcode : List.of(Rcode.SERVFAIL, Rcode.REFUSED, Rcode.NOTIMP, Rcode.FORMERR)) {
      try (ScriptedServer ill = ScriptedServer.udp(query -> List.of(failure(query, rcode)));
          ScriptedServer well = ScriptedServer.udp(query -> List.of(ours(query)));
          Asked asked = new Asked(config(LONG, 1, ill, well))) {
        for (int i = 0; i < 4; i++) {
          assertThat(asked.outcome("a.example", "A")).isEqualTo("answer insecure");
        }
      }
    }
  }

  @Test
  void aDeadResolverIsSparedWhileAnotherIsWell() throws IOException {
    try (ScriptedServer dead = ScriptedServer.udp(query -> List.of());
        ScriptedServer well = ScriptedServer.udp(query -> List.of(ours(query)));
        Asked asked = new Asked(config(SHORT, 1, dead, well))) {
      for (int i = 0; i < 200; i++) {
        assertThat(asked.outcome("a.example", "A")).isEqualTo("answer insecure");
      }
      assertThat(dead.queries()).isLessThan(20);
    }
  }

  @Test
  void whatAResolverRefusesToSay() throws IOException {
    for (var expected :
        List.of(
            Map.entry(Rcode.SERVFAIL, "failed servfail"),
            Map.entry(Rcode.REFUSED, "failed dns-refused"),
            Map.entry(Rcode.NOTIMP, "failed dns-error"))) {
      try (ScriptedServer server =
          ScriptedServer.udp(query -> List.of(failure(query, expected.getKey())))) {
        assertThat(outcome(config(LONG, 1, server))).isEqualTo(expected.getValue());
      }
    }
  }

  @Test
  void dataThatOnlyCheckingDisabledBringsOutIsBogus() throws IOException {
    ScriptedServer.Script validating =
        query ->
            List.of(
                query.getHeader().getFlag(Flags.CD) ? ours(query) : failure(query, Rcode.SERVFAIL));
    try (ScriptedServer server = ScriptedServer.udp(validating)) {
      assertThat(outcome(config(LONG, 0, server))).isEqualTo("bogus dnssec-bogus");
    }
  }

  @Test
  void aliasesInACircleAndWithoutEndAreALoop() throws IOException {
    ScriptedServer.Script circle =
        query ->
            List.of(answer(query, "a.example. CNAME b.example.", "b.example. CNAME a.example."));
    String[] chain =
        IntStream.range(0, 30)
            .mapToObj(i -> (i == 0 ? "a" : "c" + i) + ".example. CNAME c" + (i + 1) + ".example.")
            .toArray(String[]::new);
    for (ScriptedServer.Script script : List.of(circle, query -> List.of(answer(query, chain)))) {
      try (ScriptedServer server = ScriptedServer.udp(script)) {
        assertThat(outcome(config(LONG, 0, server))).isEqualTo("failed alias-loop");
      }
    }
  }
}
