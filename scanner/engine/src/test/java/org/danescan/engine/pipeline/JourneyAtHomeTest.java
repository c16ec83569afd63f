package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Clock;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.observe.Delegation;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.token.Reason;
import org.danescan.engine.sidelight.MxAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JourneyAtHomeTest {

  /** A world in which every look is one too many. */
  private static final class NothingMayBeSeen implements Observers {
    @Override
    public boolean optedOut(DomainName domain) {
      return domain.equals(DomainName.of("left-alone.test"));
    }

    @Override
    public Future<MxAnswer> mx(DomainName domain) {
      throw new AssertionError("looked up " + domain);
    }

    @Override
    public Future<MxHostObservation> host(DomainName host) {
      throw new AssertionError("looked up " + host);
    }

    @Override
    public Future<ProbeObservation> probe(ProbeKey server) {
      throw new AssertionError("probed " + server);
    }

    @Override
    public Future<DomainResult> beside(DomainResult result) {
      throw new AssertionError("looked up what is beside " + result);
    }

    @Override
    public Future<MxHostResult> contact(MxHostResult result) {
      throw new AssertionError("looked up a contact of " + result);
    }

    @Override
    public ChainMatcher matcher() {
      return DaneVerifier::verify;
    }
  }

  private static DomainResult travel(String name, Delegation delegation, boolean queryUnsigned) {
    Scan.Bounds bounds = new Scan.Bounds(ProbeTargets.Mode.ALL, 1, 1, queryUnsigned);
    Journey journey =
        new Journey(
            new NothingMayBeSeen(),
            bounds,
            Clock.systemUTC(),
            new Remembered(),
            (broken, defect) -> {});
    InputName input = new InputName(1, name, HostNameSyntax.parse(name), delegation);
    return journey.travel(input, 1, new PartCollector(0)).result();
  }

  @ParameterizedTest
  @EnumSource(Delegation.class)
  void nothingOfAnOptedOutDomainIsLookedUp(Delegation delegation) {
    DomainResult result = travel("left-alone.test", delegation, false);
    assertThat(result.verdict().reason()).isEqualTo(Reason.OPTED_OUT);
    assertThat(result.mx()).isInstanceOf(Lookup.NotAsked.class);
  }

  @Test
  void nothingOfAnUnsignedDelegationIsLookedUp() {
    DomainResult result = travel("unsigned.test", Delegation.UNSIGNED, false);
    assertThat(result.verdict()).isEqualTo(DomainClassifier.unsignedDelegation());
    assertThat(result.mx()).isInstanceOf(Lookup.NotAsked.class);
  }

  @Test
  void anyOtherDomainIsLookedUp() {
    assertThatThrownBy(() -> travel("unsigned.test", Delegation.UNSIGNED, true))
        .hasMessage("looked up unsigned.test");
    assertThatThrownBy(() -> travel("signed.test", Delegation.SIGNED, false))
        .hasMessage("looked up signed.test");
    assertThatThrownBy(() -> travel("listed.test", Delegation.UNKNOWN, false))
        .hasMessage("looked up listed.test");
  }
}
