package org.danescan.cli.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.export.Export;
import org.danescan.analysis.export.ExportQuery;
import org.danescan.cli.Checked;
import org.danescan.cli.ExitCode;
import org.danescan.cli.Version;
import org.danescan.cli.options.DatabaseOptions;
import org.danescan.cli.output.DataOutput;
import org.danescan.core.name.DomainName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code danescan export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "danescan export SCAN --format csv|json [OPTION]...",
    description = "Writes rows of a scan as CSV or JSON.",
    footer = {
      "",
      "CSV: a text that a spreadsheet would take for a formula (first character = + - @, tab or",
      "carriage return) gets an apostrophe in front. JSON: an array with one row on each line."
    })
public final class ExportCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SCAN", arity = "0..1", description = "Directory of a finished scan.")
  private Optional<Path> scan = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "csv or json.")
  private Optional<Export.Format> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to a file in place of standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "domains (the default), mx_hosts, probes, certificates or routes.")
  private String table = "domains";

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN",
      description =
          "Which columns, or all (default: domain, status, reason, dnssec, delivers, adoption and"
              + " names of the MX hosts; all of another table).")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "Only rows with one of these statuses.")
  private List<String> statuses = new ArrayList<>();

  @Option(
      names = "--tld",
      split = ",",
      paramLabel = "TLD",
      description = "Only domains of these top-level domains.")
  private List<String> topLevelDomains = new ArrayList<>();

  @Option(
      names = "--adoption",
      split = ",",
      paramLabel = "CLASS",
      description = "Only domains of these classes.")
  private List<String> adoptions = new ArrayList<>();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "Only rows with COLUMN=VALUE, also with != < <= > >= and ~ (contains); COLUMN.FIELD for"
              + " a part of a column, in a list of any element. Several conditions must all hold.")
  private List<String> conditions = new ArrayList<>();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  private ExportQuery query() {
    Map<String, List<String>> oneOf = new LinkedHashMap<>();
    oneOf.put("status", statuses);
    oneOf.put("tld", topLevelDomains.stream().map(ExportCommand::asStored).toList());
    oneOf.put("adoption", adoptions);
    return ExportQuery.of(new ExportQuery.Request(table, columns, oneOf, conditions));
  }

  /** In small letters, without a dot at either end. */
  private static String asStored(String topLevelDomain) {
    String name = topLevelDomain.startsWith(".") ? topLevelDomain.substring(1) : topLevelDomain;
    return DomainName.of(name).text();
  }

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (scan.isEmpty()) {
      problems.add("no SCAN; name the directory of a finished scan");
    }
    if (format.isEmpty()) {
      problems.add("no --format; write --format csv or --format json");
    }
    if (query() instanceof ExportQuery.Faulty faulty) {
      problems.addAll(faulty.problems());
    }
    problems.addAll(database.problems());
    return problems;
  }

  @Override
  public Integer call() throws IOException {
    try (Database opened = Database.open(database.limits());
        DataOutput data =
            out.isPresent()
                ? DataOutput.file(out.get())
                : DataOutput.standard(spec.commandLine().getOut())) {
      Export.write(
          scan.orElseThrow(),
          (ExportQuery.Ready) query(),
          format.orElseThrow(),
          opened,
          data.writer());
      data.done();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }
}
