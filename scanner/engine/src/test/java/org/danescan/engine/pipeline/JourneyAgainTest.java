package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.sidelight.MxAnswer;
import org.junit.jupiter.api.Test;

/** A host that has left memory, met once more by a scan that probes every server. */
class JourneyAgainTest {
  private static final DomainName HOST = DomainName.of("mx.example.nl");

  private final List<String> looks = new ArrayList<>();

  /** A world in which all domains have one MX host, without TLSA records. */
  private final class OneHost implements Observers {
    private <T> Lookup<T> insecure(List<T> records) {
      return new Lookup.Answer<>(records, Duration.ofHours(1), DnssecStatus.INSECURE, HOST);
    }

    @Override
    public boolean optedOut(DomainName domain) {
      return false;
    }

    @Override
    public Future<MxAnswer> mx(DomainName domain) {
      return Future.succeededFuture(
          new MxAnswer(insecure(List.of(new MxRecord(10, HOST))), MxSigning.NONE));
    }

    @Override
    public Future<MxHostObservation> host(DomainName host) {
      looks.add("host");
      return Future.succeededFuture(
          new MxHostObservation(
              host,
              insecure(List.of(InetAddress.getLoopbackAddress())),
              new Lookup.NotAsked<>(),
              new Lookup.NotAsked<>(),
              List.of()));
    }

    @Override
    public Future<ProbeObservation> probe(ProbeKey server) {
      looks.add("probe");
      return Future.succeededFuture(new ProbeObservation(server, 25, List.of()));
    }

    @Override
    public Future<DomainResult> beside(DomainResult result) {
      return Future.succeededFuture(result);
    }

    @Override
    public Future<MxHostResult> contact(MxHostResult result) {
      return Future.succeededFuture(result);
    }

    @Override
    public ChainMatcher matcher() {
      return DaneVerifier::verify;
    }
  }

  @Test
  void isLookedUpAgainButNotContactedAndHasOneRow() {
    Journey journey =
        new Journey(
            new OneHost(),
            new Scan.Bounds(ProbeTargets.Mode.ALL, 1, 1, true),
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC),
            new Remembered(0),
            (broken, defect) -> looks.add(defect.toString()));
    PartCollector part = new PartCollector(0);

    DomainResult first = travel(journey, part, "one.nl");
    journey.kept(part.part().hosts());
    DomainResult second = travel(journey, part, "two.nl");

    assertThat(looks).containsExactly("host", "probe", "host");
    assertThat(second.verdict()).isEqualTo(first.verdict());
    ScanPart written = part.part();
    assertThat(written.hosts()).hasSize(1);
    assertThat(written.probes()).hasSize(1);
  }

  private static DomainResult travel(Journey journey, PartCollector part, String name) {
    return journey.travel(new InputName(1, name, HostNameSyntax.parse(name)), 1, part).result();
  }
}
