package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
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
import org.danescan.core.result.InputName;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;

class JourneyOptOutTest {

  /** A world in which every look is one too many. */
  private static final class NothingMayBeSeen implements Observers {
    @Override
    public boolean optedOut(DomainName domain) {
      return domain.equals(DomainName.of("left-alone.test"));
    }

    @Override
    public Future<Lookup<MxRecord>> mx(DomainName domain) {
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
    public ChainMatcher matcher() {
      return DaneVerifier::verify;
    }
  }

  @Test
  void nothingOfAnOptedOutDomainIsLookedUp() {
    Journey journey = new Journey(new NothingMayBeSeen(), ProbeTargets.Mode.ALL, Clock.systemUTC());
    InputName input = new InputName(1, "left-alone.test", HostNameSyntax.parse("left-alone.test"));
    var result = journey.travel(input, new PartCollector(0)).result();
    assertThat(result.verdict().reason()).isEqualTo(Reason.OPTED_OUT);
    assertThat(result.mx()).isInstanceOf(Lookup.NotAsked.class);
  }
}
