package org.danescan.engine.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.token.Advice;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.LiveObservers;
import org.danescan.engine.NativeVertx;
import org.danescan.engine.ScannedInMemory;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pipeline.Explained;
import org.danescan.engine.pipeline.Explainer;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.engine.surroundings.SurroundingsSteps.NameServers;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single domains of the lab, with a look at each of its name servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurroundingsTest {
  @TempDir static Path directory;
  private final Vertx vertx = NativeVertx.open();
  private Lab lab;
  private EngineConfig config;
  private LiveObservers observers;

  @BeforeAll
  void start() throws Exception {
    lab = Lab.start(LabOptions.defaults(new Cast.EveryScenario(), directory).withAuthoritative());
    config =
        ScannedInMemory.config(
            lab.resolver(), DnssecTrust.Mode.VALIDATE, lab.trustAnchor(), lab.smtpPort());
    observers = LiveObservers.open(vertx, config, OptOut.NOBODY, Clock.systemUTC());
  }

  @AfterAll
  void stop() throws Exception {
    observers.close();
    lab.close();
    vertx.close();
  }

  private Explained explained(String scenario, NameServers nameServers) throws Exception {
    Explainer explainer =
        new Explainer(
            observers, observers.surroundings(nameServers)::look, config.mode(), Clock.systemUTC());
    return await(explainer.explain(DomainName.of(domain(scenario))));
  }

  private String domain(String scenario) {
    return lab.members().stream()
        .filter(member -> member.scenario().equals(scenario))
        .map(Member::domain)
        .findFirst()
        .orElseThrow();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }

  @ParameterizedTest
  @CsvSource({
    "match-3-1-1, ASKED, ns:1:1, ''",
    "match-3-1-1, LEFT_ALONE, '', ''",
    "tlsa-missing-at-a-secondary, ASKED, ns:1:2 ns2:0:1, name-servers-differ",
    "tlsa-missing-at-a-secondary, LEFT_ALONE, '', ''",
    "tcp-name-denied, ASKED, ns:1:1, empty-non-terminal-denied",
    "tcp-name-denied, LEFT_ALONE, '', empty-non-terminal-denied",
    "signed-without-tlsa, ASKED, '', ''",
  })
  void eachServerSaysWhatItHas(
      String scenario, NameServers nameServers, String servers, String tokens) throws Exception {
    Explained seen = explained(scenario, nameServers);
    TlsaSurroundings around = seen.surroundings().get(0);
    assertThat(
            around.nameServers().stream()
                .map(SurroundingsTest::inShort)
                .collect(Collectors.joining(" ")))
        .isEqualTo(servers);
    assertThat(
            AdviceRules.ofHost(seen.hosts().get(0), around, seen.at()).stream()
                .filter(
                    advice ->
                        advice == Advice.NAME_SERVERS_DIFFER
                            || advice == Advice.EMPTY_NON_TERMINAL_DENIED)
                .map(Advice::token)
                .collect(Collectors.joining(" ")))
        .isEqualTo(tokens);
  }

  /** Its first label, how many records it has, and its serial number. */
  private static String inShort(NameServerAnswer answer) {
    NameServerAnswer.Has has = (NameServerAnswer.Has) answer.said();
    return answer.server().labels().get(0)
        + ":"
        + has.records().size()
        + ":"
        + answer.serial().orElseThrow();
  }

  @Test
  void specialAddressesAreNotAskedUnlessAllowed() throws Exception {
    EngineConfig strict = EngineConfig.defaults("scanner.example");
    SurroundingsSteps steps =
        new SurroundingsSteps(
            observers.lookups(),
            config.dns(),
            strict.probe(),
            OptOut.NOBODY,
            NameServers.ASKED,
            Future::succeededFuture);
    TlsaBaseDomain base = new TlsaBaseDomain(DomainName.of("mx1." + domain("match-3-1-1")));
    List<NameServerAnswer> answers = await(steps.look(base)).nameServers();
    assertThat(answers)
        .extracting(NameServerAnswer::said)
        .containsExactly(new NameServerAnswer.NotAsked("a special-purpose address"));
  }
}
