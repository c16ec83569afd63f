package org.danescan.cli.analysis;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.danescan.analysis.Summary;
import org.danescan.analysis.TextTables;
import org.danescan.analysis.classify.Reclassification;
import org.danescan.analysis.database.Database;
import org.danescan.cli.Checked;
import org.danescan.cli.ExitCode;
import org.danescan.cli.Version;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.options.DatabaseOptions;
import org.danescan.cli.options.EngineOptions;
import org.danescan.cli.options.convert.InstantConverter;
import org.danescan.core.background.Background;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code danescan classify}. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "danescan classify SCAN --out DIR [OPTION]...",
    description = "Makes verdicts anew from the evidence of a scan, without a network.")
public final class ClassifyCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SCAN", arity = "0..1", description = "Directory of a finished scan.")
  private Optional<Path> scan = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Directory of the scan with the new verdicts.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description =
          "Time that certificates must be valid at, such as 2026-01-31T12:00:00Z (default: when"
              + " each row was scanned).")
  private Optional<Instant> at = Optional.empty();

  @Option(
      names = "--earlier",
      paramLabel = "SCAN",
      description =
          "An earlier scan, to name causes by: records of keys that a server or its neighbours had"
              + " then.")
  private Optional<Path> earlier = Optional.empty();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (scan.isEmpty()) {
      problems.add("no SCAN; name the directory of a finished scan");
    }
    if (out.isEmpty()) {
      problems.add("--out is missing; name the directory that the new scan is written to");
    }
    problems.addAll(database.problems());
    return problems;
  }

  @Override
  public Integer call() throws ConfigurationException {
    Path directory = out.orElseThrow();
    Background background = EngineOptions.background(earlier);
    try (Database opened = Database.open(database.limits())) {
      new Reclassification(scan.orElseThrow(), directory, at, background, Version.number())
          .run(opened, Clock.systemUTC());
    }
    spec.commandLine().getOut().print(TextTables.render(Summary.of(directory)));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
