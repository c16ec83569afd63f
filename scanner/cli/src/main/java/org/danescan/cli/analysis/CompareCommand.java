package org.danescan.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.danescan.analysis.TextTables;
import org.danescan.analysis.compare.Comparison;
import org.danescan.analysis.database.Database;
import org.danescan.cli.Checked;
import org.danescan.cli.ExitCode;
import org.danescan.cli.Version;
import org.danescan.cli.options.DatabaseOptions;
import org.danescan.cli.output.DataOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code danescan compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "danescan compare SCAN SCAN [OPTION]...",
    description = "Tells what changed from one scan to another.")
public final class CompareCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SCAN",
      arity = "0..*",
      description = "Directories of two finished scans; the earlier is compared with the later.")
  private List<Path> scans = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Print JSON in place of text, with all changed domains and MX hosts.")
  private boolean json;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many rows of each table to print as text (default: ${DEFAULT-VALUE}).")
  private int rows = 20;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (scans.size() != 2) {
      problems.add("two SCANs are compared, not " + scans.size());
    }
    if (rows < 1) {
      problems.add("--rows must be 1 or more");
    }
    problems.addAll(database.problems());
    return problems;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Database opened = Database.open(database.limits());
        DataOutput data = DataOutput.standard(spec.commandLine().getOut())) {
      Comparison comparison = Comparison.of(scans.get(0), scans.get(1), opened);
      comparison.warnings().forEach(warning -> err.println("danescan: " + warning));
      if (json) {
        comparison.writeJson(data.writer());
      } else {
        data.writer().write(TextTables.render(comparison.tables(rows)));
      }
      data.done();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }
}
