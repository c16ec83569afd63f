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
import org.danescan.analysis.site.page.WebReport;
import org.danescan.cli.Checked;
import org.danescan.cli.ExitCode;
import org.danescan.cli.Version;
import org.danescan.cli.options.DatabaseOptions;
import org.danescan.cli.output.DataOutput;
import org.danescan.cli.output.ReportPage;
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
    description =
        "Writes a web report and adoption tables of a scan, and over several scans what changes.")
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
          "Directory of the report; DIR/index.html is its first page, and its tables go into"
              + " DIR/tables, as CSV, JSON and Parquet, with index.json to say what each counts and"
              + " which query made it.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--operators",
      paramLabel = "N",
      defaultValue = "" + WebReport.OPERATORS,
      description =
          "How many operators get a page of their own, at most 1000 (default: ${DEFAULT-VALUE}).")
  private int operators = WebReport.OPERATORS;

  @Option(names = "--open", description = "Show the report in the browser of this desktop.")
  private boolean open;

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
    if (operators < 0 || operators > WebReport.MOST_OPERATORS) {
      problems.add("--operators must be 0 to " + WebReport.MOST_OPERATORS);
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
        writeReport(out.orElseThrow(), opened);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }

  private void writeReport(Path directory, Database opened) throws IOException {
    ReportIndex index =
        Report.write(scans, directory, Version.number(), opened, new WebReport(operators));
    int count = index.scans().size();
    tell(
        index.tables().size()
            + " tables of "
            + (count == 1 ? "a scan" : count + " scans")
            + " are in "
            + directory.resolve("tables"));
    ReportPage page = ReportPage.of(directory);
    tell("the report begins with " + page.file());
    if (open && !page.open()) {
      tell("there is no program on this machine that would show it");
    }
  }

  private void tell(String text) {
    spec.commandLine().getErr().println("danescan: " + text);
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
