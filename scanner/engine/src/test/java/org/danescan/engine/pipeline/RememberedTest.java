package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.engine.pipeline.Remembered.SeenHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an MX host is remembered when. */
class RememberedTest {
  private static final DomainName HOST = DomainName.of("mx.example.nl");
  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  private final List<String> looks = new ArrayList<>();

  private static SeenHost seen(boolean settled) {
    MxHostObservation observation =
        new MxHostObservation(
            HOST,
            new Lookup.NotAsked<>(),
            new Lookup.NotAsked<>(),
            new Lookup.NotAsked<>(),
            List.of());
    return new SeenHost(new HostEvidence(observation, List.of()), settled, AT);
  }

  private Function<DomainName, Future<SeenHost>> look(String name, boolean settled) {
    return host -> {
      looks.add(name);
      return Future.succeededFuture(seen(settled));
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
}
