package org.danescan.cli.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.danescan.analysis.TextTables;
import org.danescan.analysis.compare.History;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.report.Report;
import org.danescan.analysis.report.ReportIndex;
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

/** {@code danescan report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = {
      "danescan report SCAN... --out DIR [OPTION]...",
      "       danescan report SCAN... --history NAME [--json] [OPTION]..."
    },
    description = "Writes adoption tables of a scan, and over several scans what changes.")
public final class ReportCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SCAN",
      arity = "0..*",
      description = "Directories of finished scans, in any order; the last is told of most.")
  private List<Path> scans = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory of the report; its tables go into DIR/tables, as CSV, JSON and Parquet, with"
              + " index.json to say what each counts and which query made it.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--history",
      paramLabel = "NAME",
      description = "Print what became of a domain or MX host, in place of a report.")
  private Optional<String> history = Optional.empty();

  @Option(names = "--json", description = "Print the history as JSON in place of text.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (scans.isEmpty()) {
      problems.add("no SCAN; name the directories of one or more finished scans");
    }
    if (out.isPresent() == history.isPresent()) {
      problems.add("write either --out DIR for a report, or --history NAME");
    }
    if (json && history.isEmpty()) {
      problems.add("--json goes with --history; a report has its tables as JSON anyway");
    }
    problems.addAll(database.problems());
    return problems;
  }

  @Override
  public Integer call() throws IOException {
    try (Database opened = Database.open(database.limits())) {
      if (history.isPresent()) {
        printHistory(history.get(), opened);
      } else {
        ReportIndex index = Report.write(scans, out.orElseThrow(), Version.number(), opened);
        spec.commandLine()
            .getErr()
            .println(
                "danescan: "
                    + index.tables().size()
                    + " tables of "
                    + (index.scans().size() == 1 ? "a scan" : index.scans().size() + " scans")
                    + " are in "
                    + out.get().resolve("tables"));
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }

  private void printHistory(String name, Database opened) throws IOException {
    try (DataOutput data = DataOutput.standard(spec.commandLine().getOut())) {
      History found = History.of(name, scans, opened);
      if (json) {
        found.writeJson(data.writer());
      } else {
        data.writer().write(TextTables.render(found.table()));
      }
      data.done();
    }
  }
}
