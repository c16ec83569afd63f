package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.settle.Settled;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.Reason;
import org.danescan.engine.sidelight.MxAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A defect of this program costs the domain that met it its verdict, and nobody else anything. */
class BrokenJourneyTest {

  /** A world whose looks break, at once or later. */
  private record Breaking(boolean later) implements Observers {
    private <T> Future<T> broken() {
      IllegalStateException defect = new IllegalStateException("an octet too many");
      if (later) {
        return Future.failedFuture(defect);
      }
      throw defect;
    }

    @Override
    public boolean optedOut(DomainName domain) {
      return false;
    }

    @Override
    public Future<MxAnswer> mx(DomainName domain) {
      return broken();
    }

    @Override
    public Future<MxHostObservation> host(DomainName host) {
      return broken();
    }

    @Override
    public Future<ProbeObservation> probe(ProbeKey server) {
      return broken();
    }

    @Override
    public Future<DomainResult> beside(DomainResult result) {
      return broken();
    }

    @Override
    public Future<MxHostResult> contact(MxHostResult result) {
      return broken();
    }

    @Override
    public ChainMatcher matcher() {
      return DaneVerifier::verify;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsInARowThatSaysSo(boolean later) {
    List<String> told = new ArrayList<>();
    Scan.Bounds bounds = new Scan.Bounds(ProbeTargets.Mode.ALL, 1, 1, true);
    Journey journey =
        new Journey(
            new Breaking(later),
            bounds,
            Clock.systemUTC(),
            new Remembered(),
            (name, defect) -> told.add(name.label() + ": " + defect.getMessage()));

    DomainResult row =
        journey
            .travel(
                new InputName(7, "example.nl", HostNameSyntax.parse("example.nl")),
                1,
                new PartCollector(0))
            .result();

    assertThat(row.input().line()).isEqualTo(7);
    assertThat(row.verdict().status()).isEqualTo(DomainStatus.LOOKUP_FAILED);
    assertThat(row.verdict().reason()).isEqualTo(Reason.DEFECT);
    assertThat(row.verdict().detail()).contains("an octet too many");
    assertThat(Settled.lookup(row.mx())).isTrue();
    assertThat(told).containsExactly("example.nl: an octet too many");
  }
}
