package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
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
  private record Breaking(RuntimeException defect, boolean later) implements Observers {
    private <T> Future<T> broken() {
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

  private final List<String> told = new ArrayList<>();

  private Future<DomainResult> travel(RuntimeException defect, boolean later) {
    Journey journey =
        new Journey(
            new Breaking(defect, later),
            new Scan.Bounds(ProbeTargets.Mode.ALL, 1, 1, true),
            Clock.systemUTC(),
            new Remembered(),
            (name, cause) -> told.add(name.label() + ": " + cause.getMessage()));
    return journey.travel(
        new InputName(7, "example.nl", HostNameSyntax.parse("example.nl")),
        1,
        new PartCollector(0));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsInARowThatSaysSo(boolean later) {
    DomainResult row = travel(new IllegalStateException("an octet too many"), later).result();

    assertThat(row.input().line()).isEqualTo(7);
    assertThat(row.verdict().status()).isEqualTo(DomainStatus.LOOKUP_FAILED);
    assertThat(row.verdict().reason()).isEqualTo(Reason.DEFECT);
    assertThat(row.verdict().detail()).contains("an octet too many");
    assertThat(Settled.lookup(row.mx())).isTrue();
    assertThat(told).containsExactly("example.nl: an octet too many");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wantOfMemoryIsNoVerdictOnAName(boolean later) {
    CompletionException wrapped =
        new CompletionException(new CompletionException(new OutOfMemoryError("heap")));

    assertThat(travel(wrapped, later).cause()).isSameAs(wrapped);
    assertThat(told).isEmpty();
  }
}
