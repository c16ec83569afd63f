package org.danescan.cli;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.danescan.cli.explain.JourneyJson;
import org.danescan.cli.explain.JourneyTree;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.options.EngineOptions;
import org.danescan.cli.run.LiveEngine;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.name.ParsedName;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.input.names.NameNormaliser;
import org.danescan.engine.pipeline.Explained;
import org.danescan.engine.pipeline.Explainer;
import org.danescan.engine.surroundings.SurroundingsSteps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code danescan check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "danescan check DOMAIN... [OPTION]...",
    description = "Explains one domain's whole journey now; exit code 0 for valid DANE, else 1.")
final class CheckCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();
  @ParentCommand private Danescan parent = new Danescan(false);

  @Parameters(paramLabel = "DOMAIN", arity = "0..*", description = "Domains to check.")
  private List<String> domains = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON in place of text.")
  private boolean json;

  @Option(
      names = "--check-nameservers",
      description = "Ask each name server of the zone of the TLSA records itself, too.")
  private boolean checkNameServers;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (domains.isEmpty()) {
      problems.add("no DOMAIN; name one or more, such as example.nl");
    }
    problems.addAll(engine.problems());
    return problems;
  }

  /** What came of one argument: a journey, or a verdict without one. */
  private sealed interface Outcome {
    record Travelled(Explained journey) implements Outcome {}

    record StayedHome(String text, DomainVerdict verdict) implements Outcome {}

    default DomainVerdict judgement() {
      return this instanceof Travelled travelled
          ? travelled.journey().verdict()
          : ((StayedHome) this).verdict();
    }
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    EngineConfig config = engine.config();
    Clock clock = Clock.systemUTC();
    Console console = Console.of(spec, parent);
    engine.warnings().forEach(console::complain);
    List<Outcome> outcomes = new ArrayList<>();
    try (LiveEngine live =
        LiveEngine.open(
            config, engine.optOut(), engine.background(), clock, new CompositeMeterRegistry())) {
      live.remarks().forEach(console::complain);
      Explainer explainer =
          new Explainer(
              live.observers(), live.surroundings(nameServers())::look, config.mode(), clock);
      List<Future<Outcome>> started =
          domains.stream().map(domain -> outcome(domain, explainer)).toList();
      for (Future<Outcome> outcome : started) {
        outcomes.add(LiveEngine.await(outcome));
      }
    }
    console.print(json ? json(outcomes, config) : text(outcomes, config));
    boolean valid =
        outcomes.stream()
            .allMatch(outcome -> outcome.judgement().status() == DomainStatus.VALID_DANE);
    return valid ? ExitCode.DONE : ExitCode.NOT_VALID_DANE;
  }

  private SurroundingsSteps.NameServers nameServers() {
    return checkNameServers
        ? SurroundingsSteps.NameServers.ASKED
        : SurroundingsSteps.NameServers.LEFT_ALONE;
  }

  private static Future<Outcome> outcome(String text, Explainer explainer) {
    if (NameNormaliser.parse(text) instanceof ParsedName.Name name) {
      return explainer.explain(name.name()).map(Outcome.Travelled::new);
    }
    ParsedName.NotAName wrong = (ParsedName.NotAName) NameNormaliser.parse(text);
    return Future.succeededFuture(
        new Outcome.StayedHome(text, DomainClassifier.notAName(wrong.reason())));
  }

  private static String text(List<Outcome> outcomes, EngineConfig config) {
    JourneyTree tree = new JourneyTree(config.probe().port());
    List<String> texts = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      texts.add(
          outcome instanceof Outcome.Travelled travelled
              ? tree.render(travelled.journey())
              : JourneyTree.render(((Outcome.StayedHome) outcome).text(), outcome.judgement()));
    }
    return String.join("\n", texts);
  }

  private static String json(List<Outcome> outcomes, EngineConfig config) {
    JourneyJson journeys = new JourneyJson(config.probe().port());
    List<Map<String, Object>> all = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      all.add(
          outcome instanceof Outcome.Travelled travelled
              ? journeys.of(travelled.journey())
              : JourneyJson.of(((Outcome.StayedHome) outcome).text(), outcome.judgement()));
    }
    return JourneyJson.text(all);
  }
}
