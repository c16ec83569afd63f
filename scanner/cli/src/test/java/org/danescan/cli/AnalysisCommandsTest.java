package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands over scans, on a scan of every scenario of the lab. */
final class AnalysisCommandsTest {
  @TempDir private static Path directory;
  private static Path scan = Path.of("");

  /** What a run wrote. */
  private record Result(int exit, String out, String err) {}

  private static Result run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Danescan.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new Result(exit, out.toString(), err.toString());
  }

  private static Result run(String command, Path scanned, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, scanned.toString()));
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  @BeforeAll
  static void scanTheLab() throws IOException {
    scan = directory.resolve("scan");
    try (CliLab lab = new CliLab(Files.createDirectories(directory.resolve("lab")))) {
      Path names = Files.write(directory.resolve("names.txt"), lab.domains());
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "scan",
                  names.toString(),
                  "--out",
                  scan.toString(),
                  "--chunk",
                  "20",
                  "--last-tries",
                  "0"));
      arguments.addAll(lab.options());
      assertThat(run(arguments).exit()).isEqualTo(ExitCode.DONE);
    }
  }

  private static <R> List<R> rows(Path directory, ScanTable<R> table) {
    List<R> rows = new ArrayList<>();
    new ScanReader(directory).eachRow(table, rows::add);
    return rows;
  }

  @Test
  void classifiedByTheSameRulesTheTablesAreTheSame() {
    Path anew = directory.resolve("anew");
    Result result = run("classify", scan, "--out", anew.toString());
    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.out()).contains("Domains by status");
    for (ScanTable<?> table : ScanTable.ALL) {
      assertThat(rows(anew, table)).as(table.name()).isNotEmpty().isEqualTo(rows(scan, table));
    }
    JsonNode changes = json(run("compare", scan, anew.toString(), "--json").out());
    assertThat(changes.get("changed_domains")).isEmpty();
    assertThat(changes.get("changed_hosts")).isEmpty();
  }

  @Test
  void exportedDomainsAreThoseOfTheScan() throws IOException {
    JsonNode exported = json(run("export", scan, "--format", "json").out());
    assertThat(exported.findValuesAsText("domain"))
        .isEqualTo(rows(scan, ScanTable.DOMAINS).stream().map(row -> row.domain()).toList());
    assertThat(exported.findValuesAsText("status"))
        .isEqualTo(rows(scan, ScanTable.DOMAINS).stream().map(row -> row.status()).toList());
    Path file = directory.resolve("hosts.csv");
    Result result =
        run("export", scan, "--format", "csv", "--table", "mx_hosts", "--out", file.toString());
    assertThat(result).isEqualTo(new Result(ExitCode.DONE, "", ""));
    assertThat(Files.readString(file)).startsWith("mx_host,status,reason,");
  }

  @Test
  void aTopLevelDomainIsExportedHoweverItIsWritten() {
    String exported = run("export", scan, "--format", "csv", "--tld", "se").out();
    assertThat(exported.lines()).hasSizeGreaterThan(1);
    for (String written : List.of("SE", ".se", "se.")) {
      assertThat(run("export", scan, "--format", "csv", "--tld", written).out())
          .as(written)
          .isEqualTo(exported);
    }
  }

  @Test
  void aReportOfTheScanCountsItsRows() throws IOException {
    Path out = directory.resolve("report");
    Result result = run("report", scan, "--out", out.toString());
    assertThat(result.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .matches("danescan: \\d+ tables of a scan are in .*/report/tables");
    assertThat(result.err()).endsWith("the report begins with " + out.resolve("index.html") + "\n");
    assertThat(out.resolve("index.html")).isRegularFile();
    JsonNode statuses = json(Files.readString(out.resolve("tables/statuses.json")));
    List<String> tokens = rows(scan, ScanTable.DOMAINS).stream().map(row -> row.status()).toList();
    for (JsonNode status : statuses) {
      String token = status.get("status").asText();
      assertThat(status.get("domains").asLong())
          .as(token)
          .isEqualTo(tokens.stream().filter(token::equals).count());
    }
    assertThat(statuses).hasSize((int) tokens.stream().distinct().count());
  }

  @Test
  void theHistoryOfADomain() {
    String domain = rows(scan, ScanTable.DOMAINS).get(0).domain();
    JsonNode history = json(run("report", scan, "--history", domain, "--json").out());
    assertThat(history.get(0).get("kind").asText()).isEqualTo("domain");
    assertThat(run("report", scan, "--history", domain).out()).startsWith("History of " + domain);
  }

  private static JsonNode list(Path out, String name) throws IOException {
    return json(Files.readString(out.resolve(name + ".json")));
  }

  @Test
  void operatorsOfTheScanAreToldOnce() throws IOException {
    Path out = directory.resolve("notices");
    List<String> options =
        List.of("--out", out.toString(), "--scans", "1", "--days", "1", "--language", "en,nl");
    String[] plain = options.toArray(String[]::new);
    Result result = run("notify", scan, plain);
    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("state.json yet: nobody counts as told\n")
        .containsPattern("letters to \\d+ operators of \\d+ MX hosts, ");
    List<String> broken =
        rows(scan, ScanTable.MX_HOSTS).stream()
            .filter(row -> List.of("no-starttls", "tls-failed").contains(row.status()))
            .map(row -> row.mxHost())
            .toList();
    assertThat(list(out, "hosts").findValuesAsText("mx_host")).containsAll(broken);
    assertThat(list(out, "dnssec")).isNotEmpty();
    long hostOperators =
        list(out, "hosts").findValuesAsText("operator").stream().distinct().count();
    try (Stream<Path> files = Files.list(out.resolve("letters"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".nl.txt")).count())
          .isEqualTo(hostOperators + list(out, "dnssec").size());
    }
    assertThat(run("notify", scan, plain).err())
        .startsWith("danescan: letters to 0 operators of 0 MX hosts, 0 operators of zones, ");
    assertThat(list(out, "hosts")).isEmpty();
    assertThat(list(out, "suppressed").findValuesAsText("why")).contains("already-told");
  }

  @Test
  void whoOptedOutIsNotTold() throws IOException {
    Path out = directory.resolve("opted");
    Path list = Files.writeString(directory.resolve("opt-out.txt"), "0.0.0.0/0\n::/0 # all\n");
    List<String> options =
        List.of("--out", out.toString(), "--scans", "1", "--days", "1", "--dry-run");
    List<String> more = new ArrayList<>(options);
    more.addAll(List.of("--opt-out", list.toString()));
    Result result = run("notify", scan, more.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.DONE);
    for (JsonNode host : list(out, "hosts")) {
      assertThat(host.get("status").asText()).isEqualTo("address-lookup-failed");
    }
    assertThat(list(out, "suppressed").findValuesAsText("why")).contains("opt-out");
    assertThat(out.resolve("state.json")).doesNotExist();
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
