package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.danescan.core.name.DomainName;
import org.danescan.engine.NativeVertx;
import org.danescan.engine.resolve.DnssecTrust.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Packets that get lost, are forged or do not fit: asked again, each time with a permit. */
class RetransmissionTest {
  private final Vertx vertx = NativeVertx.open();
  private final AtomicInteger permits = new AtomicInteger();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static byte[] reply(Message query, boolean truncated, boolean lowerCase)
      throws IOException {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    Record asked = query.getQuestion();
    String name = asked.getName().toString();
    reply.addRecord(
        Record.newRecord(
            Name.fromString(lowerCase ? name.toLowerCase(Locale.ROOT) : name),
            asked.getType(),
            asked.getDClass()),
        Section.QUESTION);
    if (truncated) {
      reply.getHeader().setFlag(Flags.TC);
    }
    return reply.toWire();
  }

  private void lookAllUp(ScriptedServer server, int count) throws IOException {
    DnsConfig config =
        new DnsConfig(
            List.of(server.address()),
            DnssecTrust.of(Mode.TRUST_AD, Optional.empty()),
            Duration.ofSeconds(20),
            0,
            false);
    try (Resolution resolution = new Resolution(vertx, config, this::permit, Clock.systemUTC())) {
      List<Future<?>> all =
          IntStream.range(0, count)
              .<Future<?>>mapToObj(
                  i -> resolution.lookups().mx(DomainName.of("abcdefghijklmnop-" + i + ".example")))
              .toList();
      for (Future<?> one : all) {
        Object found = one.toCompletionStage().toCompletableFuture().join();
        assertThat(found.toString()).startsWith("Absent");
      }
    }
  }

  private Future<Void> permit() {
    permits.incrementAndGet();
    return Future.succeededFuture();
  }

  @Test
  void aLostPacketIsSentAgain() throws IOException {
    Set<Name> heard = ConcurrentHashMap.newKeySet();
    try (ScriptedServer server =
        ScriptedServer.udp(
            query ->
                heard.add(query.getQuestion().getName())
                    ? List.of()
                    : List.of(reply(query, false, false)))) {
      lookAllUp(server, 20);
      assertThat(server.queries()).isEqualTo(40);
      assertThat(permits).as("each packet has its permit").hasValue(40);
    }
  }

  @Test
  void whatIsAskedOverTcpHasAPermitToo() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            query -> List.of(reply(query, true, false)),
            query -> List.of(reply(query, false, false)))) {
      lookAllUp(server, 20);
      assertThat(server.queriesOverTcp()).isEqualTo(20);
      assertThat(permits).hasValue(40);
    }
  }

  /** An answer in other letter case may be forged: over TCP it is not. */
  @Test
  void aResolverThatChangesTheCaseIsAskedOverTcp() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            query -> List.of(reply(query, false, true)),
            query -> List.of(reply(query, false, true)))) {
      lookAllUp(server, 20);
      assertThat(server.queriesOverTcp()).isEqualTo(20);
    }
  }
}
