package org.danescan.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.danescan.analysis.Summary;
import org.danescan.analysis.TextTables;
import org.danescan.cli.metrics.EventLog;
import org.danescan.cli.metrics.MeteredArrivals;
import org.danescan.cli.metrics.MetricsServer;
import org.danescan.cli.options.CareOptions;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.options.EngineOptions;
import org.danescan.cli.options.InputOptions;
import org.danescan.cli.options.WatchOptions;
import org.danescan.cli.output.Progress;
import org.danescan.cli.output.SharedProgress;
import org.danescan.cli.run.GivenInputs;
import org.danescan.cli.run.ScanJob;
import org.danescan.cli.run.Transfers;
import org.danescan.core.background.Background;
import org.danescan.core.sidelight.Also;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.input.transfer.TsigKey;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.sanity.Care;
import org.danescan.store.ScanWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code danescan scan}. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "danescan scan INPUT... --out DIR [OPTION]...",
    description = "Scans domains and writes evidence and verdicts to Parquet.")
final class ScanCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();
  @ParentCommand private Danescan parent = new Danescan(false);

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Directory of this scan.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--resume", description = "Go on with the scan that was stopped in --out.")
  private boolean resume;

  @Option(names = "--json", description = "Print scan.json at the end in place of tables.")
  private boolean json;

  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private WatchOptions watch = new WatchOptions();
  @Mixin private CareOptions care = new CareOptions();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>(inputs.problems());
    if (out.isEmpty()) {
      problems.add("--out is missing; name the directory that the scan is written to");
    }
    problems.addAll(engine.problems());
    problems.addAll(care.problems());
    return problems;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException {
    Path directory = out.orElseThrow();
    Clock clock = Clock.systemUTC();
    Console console = Console.of(spec, parent);
    engine.warnings().forEach(console::complain);
    EngineConfig config = engine.config();
    OptOut optOut = engine.optOut();
    Background background = engine.background();
    Care taken = care.care();
    Optional<TsigKey> key = inputs.tsigKey();
    try (MetricsServer metrics = MetricsServer.open(watch.metrics());
        Progress progress = progress(console, metrics, clock);
        GivenInputs given = given(config, new Transfers(directory, resume, key, progress::say))) {
      new ScanJob(given.inputs(), directory, resume, config, optOut, background, taken)
          .run(progress, clock, metrics.registry());
    } catch (InterruptedException | ClosedByInterruptException e) {
      console.complain(
          ScanWriter.isBegun(directory)
              ? "stopped early; finished parts are in "
                  + directory
                  + ", and the same command with --resume goes on"
              : "stopped before the scan was begun; the same command begins it");
      return ExitCode.STOPPED_EARLY;
    }
    console.print(
        json
            ? Files.readString(directory.resolve("scan.json"))
            : TextTables.render(Summary.of(directory)));
    return ExitCode.DONE;
  }

  private Progress progress(Console console, MetricsServer metrics, Clock clock)
      throws ConfigurationException {
    List<Progress> heard = new ArrayList<>();
    if (watch.log().isPresent()) {
      heard.add(EventLog.open(watch.log().get(), console::complain, clock));
    }
    heard.add(console.progress(clock));
    heard.add(new MeteredArrivals(metrics.registry()));
    return new SharedProgress(heard);
  }

  private GivenInputs given(EngineConfig config, Transfers transfers)
      throws IOException, InterruptedException {
    boolean nameServers = config.also().contains(Also.NAME_SERVERS);
    InputRules rules = inputs.rules().withNameServers(nameServers);
    return GivenInputs.take(inputs.words(), rules, System.in, transfers);
  }
}
