package org.danescan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.danescan.analysis.Summary;
import org.danescan.analysis.TextTables;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.report.Report;
import org.danescan.analysis.site.page.WebReport;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.output.Progress;
import org.danescan.cli.output.ReportPage;
import org.danescan.cli.run.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code danescan demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Scans names of a shipped list in the lab, shows the figures and writes a report.")
final class DemoCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();
  @ParentCommand private Danescan parent = new Danescan(false);

  @Option(
      names = "--domains",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many names of the list (default: ${DEFAULT-VALUE}).")
  private int domains = 2_000;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory of the scan (default: the first free out/demo-N); the report goes beside it,"
              + " into DIR-report.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--open", description = "Show the report in the browser of this desktop.")
  private boolean open;

  @Override
  public List<String> problems() {
    int most = Demo.names().size();
    return domains >= 1 && domains <= most
        ? List.of()
        : List.of("--domains must be 1 to " + most + ": the shipped list has no more");
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    Path directory = out.orElseGet(DemoCommand::firstFree);
    Clock clock = Clock.systemUTC();
    Console console = Console.of(spec, parent);
    try (Progress progress = console.progress(clock)) {
      Demo.run(Demo.names().subList(0, domains), directory, progress, clock);
    }
    console.print(TextTables.render(Summary.of(directory)));
    console.line("");
    console.line("The lab acts one situation for each name; the figures say nothing about the");
    console.line("real domains. The scan is in " + directory);
    ReportPage page = report(directory);
    console.line("The report begins with " + page.file());
    if (open && !page.open()) {
      console.complain("there is no program on this machine that would show it");
    }
    return ExitCode.DONE;
  }

  private static ReportPage report(Path scan) throws IOException {
    Path directory = scan.resolveSibling(scan.getFileName() + "-report");
    try (Database database = Database.open(Limits.defaults())) {
      Report.write(
          List.of(scan), directory, Version.number(), database, new WebReport(WebReport.OPERATORS));
    }
    return ReportPage.of(directory);
  }

  private static Path firstFree() {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> Path.of("out", "demo-" + i))
        .filter(path -> !Files.exists(path))
        .findFirst()
        .orElseThrow();
  }
}
