package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pace.Pace;
import org.danescan.engine.pace.Prefix;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.probe.CountingServer.Arrival;
import org.danescan.engine.probe.CountingServer.Manner;
import org.junit.jupiter.api.Test;

/**
 * 10,000 MX hosts that share 200 addresses, all probed as fast as the bounds allow, and counted by
 * the server: sessions at once with an address, and sessions that start in a second at a network,
 * at an operator and in all. Which bound is the narrowest differs from network to network, and
 * changes as the smaller ones are done. The sockets are real, the time is not: it stands still
 * while anything is going on.
 */
class PolitenessTest {
  private static final int HOSTS = 10_000;
  private static final int ADDRESSES = 200;
  private static final int OPERATORS = 25;
  private static final int TRIES = 2;
  private static final Pace PACE = new Pace(2, new Rate(680), new Rate(180), new Rate(32));

  /** A quarter of the addresses in one network, the others in five. */
  private static InetAddress address(int number) {
    int network = number % 4 == 0 ? 0 : 1 + number % 5;
    try {
      return InetAddress.getByName("127.26." + network + "." + (1 + number));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** An operator has its hosts at eight addresses in several networks. */
  private static int operator(int number) {
    return number * OPERATORS / ADDRESSES;
  }

  private static ProbeKey server(int host) {
    int number = host % ADDRESSES;
    String name = "mx" + host + ".operator" + operator(number) + ".nl";
    return new ProbeKey(address(number), new TlsaBaseDomain(DomainName.of(name)));
  }

  private static int sessions(InetAddress address) {
    return switch (Manner.of(address)) {
      case GREETS_554 -> 1;
      case GREETS_421 -> TRIES;
      case NO_CERTIFICATE -> 2;
    };
  }

  @Test
  void serversCountNoMoreThanWasPromised() throws Exception {
    Map<InetAddress, String> operators = new HashMap<>();
    long expected = 0;
    for (int number = 0; number < ADDRESSES; number++) {
      operators.put(address(number), "operator" + operator(number));
      expected += (long) sessions(address(number)) * HOSTS / ADDRESSES;
    }
    SimulatedTime time = new SimulatedTime();
    try (CountingServer server = new CountingServer(time)) {
      probeAll(server, time);
      assertThat(server.arrivals()).hasSize((int) expected);
      assertThat(server.peaks().values()).hasSize(ADDRESSES).allMatch(peak -> peak <= 2);
      assertThat(server.peaks().values()).contains(2);
      List<Arrival> all = server.arrivals();
      keeps(PACE.overall(), Map.of("all", all));
      keeps(PACE.perNetwork(), by(all, arrival -> Prefix.network(arrival.address())));
      keeps(PACE.perOperator(), by(all, arrival -> operators.get(arrival.address())));
    }
  }

  private static void probeAll(CountingServer server, SimulatedTime time) throws Exception {
    Vertx vertx = Vertx.vertx();
    ProbeConfig config =
        new ProbeConfig(
            server.port(),
            "scanner.example",
            Duration.ofSeconds(30),
            PACE,
            true,
            Duration.ofSeconds(1),
            TRIES - 1);
    CountedSessions sessions =
        new CountedSessions(new SmtpSessions(vertx, config, Clock.systemUTC()));
    try (Prober prober = new Prober(config, OptOut.NOBODY, Clock.systemUTC(), time, sessions)) {
      List<Future<ProbeObservation>> probes = new ArrayList<>();
      for (int host = 0; host < HOSTS; host++) {
        probes.add(prober.probe(server(host)));
      }
      do {
        sessions.awaitAllBut(server::ungreeted);
      } while (time.goOn());
      assertThat(probes).allMatch(Future::succeeded);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static <K> Map<K, List<Arrival>> by(List<Arrival> all, Function<Arrival, K> key) {
    return all.stream().collect(Collectors.groupingBy(key));
  }

  /** In no second, wherever it begins, are there more starts than the rate. */
  private static void keeps(Rate rate, Map<?, List<Arrival>> groups) {
    int bound = (int) rate.perSecond();
    groups.forEach(
        (group, arrivals) -> {
          assertThat(arrivals).hasSizeGreaterThan(2 * bound);
          for (int i = 0; i + bound < arrivals.size(); i++) {
            assertThat(arrivals.get(i + bound).nanos() - arrivals.get(i).nanos())
                .as("%s, %d starts from the %d. on", group, bound + 1, i + 1)
                .isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
          }
        });
  }
}
