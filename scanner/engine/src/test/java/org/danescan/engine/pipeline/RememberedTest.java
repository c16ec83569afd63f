package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.pipeline.Remembered.SeenHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an MX host is remembered when. */
class RememberedTest {
  private static final DomainName HOST = DomainName.of("mx.example.nl");
  private static final ProbeKey SERVER =
      new ProbeKey(InetAddress.getLoopbackAddress(), new TlsaBaseDomain(HOST));
  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  private final List<String> looks = new ArrayList<>();

  private static SeenHost seen(boolean settled, List<TlsaLookup> tlsa, ProbeObservation... probes) {
    MxHostObservation observation =
        new MxHostObservation(
            HOST, new Lookup.NotAsked<>(), new Lookup.NotAsked<>(), new Lookup.NotAsked<>(), tlsa);
    return new SeenHost(new HostEvidence(observation, List.of(probes)), settled, AT);
  }

  private static List<TlsaLookup> secureTlsa() {
    TlsaRecord record = new TlsaRecord(3, 1, 1, Octets.ofHex("00".repeat(32)));
    return List.of(
        new TlsaLookup(
            SERVER.base(),
            new Lookup.Answer<>(List.of(record), Duration.ofHours(1), DnssecStatus.SECURE, HOST)));
  }

  private static Future<SeenHost> fails(DomainName host) {
    return Future.failedFuture("looked at " + host);
  }

  private Future<ProbeObservation> probe(ProbeKey server) {
    looks.add("probe");
    return Future.succeededFuture(new ProbeObservation(server, 25, List.of()));
  }

  private Function<DomainName, Future<SeenHost>> look(String name, boolean settled) {
    return host -> {
      looks.add(name);
      return Future.succeededFuture(seen(settled, List.of()));
    };
  }

  private void ask(Remembered remembered, boolean settled) {
    assertThat(remembered.host(HOST, look("first", settled), look("again", settled)).result().at())
        .isEqualTo(AT);
  }

  @ParameterizedTest
  @CsvSource({"0, 'first again again'", "1, first"})
  void aHostThatIsKeptIsLookedAtAgainOnlyWhenItIsNotAmongTheWanted(int most, String expected) {
    Remembered remembered = new Remembered(most);
    ask(remembered, true);
    ask(remembered, true);
    remembered.kept(HOST, AT);
    ask(remembered, true);
    ask(remembered, true);
    assertThat(String.join(" ", looks)).isEqualTo(expected);
  }

  @Test
  void anUnsettledHostStaysAndIsLookedAtForItsRowOnceForgotten() {
    Remembered remembered = new Remembered(0);
    ask(remembered, false);
    remembered.kept(HOST, AT);
    ask(remembered, false);
    assertThat(looks).containsExactly("first");
    remembered.forget(host -> !host.settled(), Remembered::unsettledServers);
    ask(remembered, true);
    assertThat(looks).containsExactly("first", "first");
  }

  @Test
  void aRowOfAnEarlierLookKeepsNothing() {
    Remembered remembered = new Remembered(0);
    ask(remembered, true);
    remembered.kept(HOST, AT.minusSeconds(1));
    ask(remembered, true);
    assertThat(looks).containsExactly("first");
  }

  @ParameterizedTest
  @CsvSource({"false, 'probe first again probe'", "true, 'probe first'"})
  void aServerIsRememberedWhileAVerdictMayNeedWhatItShowed(boolean hasTlsa, String expected) {
    Remembered remembered = new Remembered(0);
    ProbeObservation shown = remembered.probe(SERVER, this::probe).result();
    SeenHost host = seen(true, hasTlsa ? secureTlsa() : List.of(), shown);
    Function<String, Function<DomainName, Future<SeenHost>>> look =
        name ->
            asked -> {
              looks.add(name);
              return Future.succeededFuture(host);
            };
    remembered.host(HOST, look.apply("first"), look.apply("again"));
    remembered.kept(HOST, AT);
    remembered.host(HOST, look.apply("first"), look.apply("again"));
    remembered.probe(SERVER, this::probe);
    assertThat(String.join(" ", looks)).isEqualTo(expected);
  }

  @Test
  void whatTheDnsSaysOfAWantedHostStaysWithoutItsServers() {
    Remembered remembered = new Remembered(1);
    ProbeObservation shown = remembered.probe(SERVER, this::probe).result();
    remembered.host(
        HOST, asked -> Future.succeededFuture(seen(true, List.of(), shown)), RememberedTest::fails);
    remembered.kept(HOST, AT);
    assertThat(remembered.host(HOST, RememberedTest::fails, RememberedTest::fails).result())
        .isEqualTo(seen(true, List.of()));
  }
}
