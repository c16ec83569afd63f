package org.danescan.benchmarks.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A run in Markdown. The table that the README shows stands between two marks.
 *
 * @param lines what {@code scripts/bench} measured
 * @param jmh what JMH measured
 */
record Report(List<Measurement> lines, List<JmhResult> jmh) {
  private static final String TABLE_BEGINS = "<!-- table -->";
  private static final String TABLE_ENDS = "<!-- /table -->";

  List<String> markdown() {
    List<String> text = new ArrayList<>();
    Measurement machine = Measurement.about("machine", lines).get(0);
    text.add("# Benchmarks of " + machine.text("date") + ", commit " + machine.text("commit"));
    text.add("");
    for (String fact : List.of("processor", "memory", "load", "kernel", "java", "openssl")) {
      text.add("- " + fact + ": " + machine.text(fact));
    }
    section(text, "Commands", commands());
    if (!about("scan").isEmpty()) {
      ScanTables scans = scans();
      section(text, "Scans", marked(scans.summary()));
      text.addAll(explanation());
      section(text, "Each scan", scans.all());
    }
    if (!about("peer").isEmpty()) {
      section(text, "Peers", new PeerTable(about("peer")).table());
    }
    section(text, "Verifications", verifications());
    if (!jmh.isEmpty()) {
      section(text, "Steps", steps());
    }
    return text;
  }

  private List<Measurement> about(String what) {
    return Measurement.about(what, lines);
  }

  private ScanTables scans() {
    OptionalDouble fastest =
        about("verification").stream().mapToDouble(line -> line.number("micros")).min();
    return new ScanTables(about("scan").stream().map(ScanCost::of).toList(), fastest);
  }

  private static void section(List<String> text, String title, List<String> content) {
    text.add("");
    text.add("## " + title);
    text.add("");
    text.addAll(content);
  }

  private static List<String> marked(List<String> table) {
    List<String> marked = new ArrayList<>();
    marked.add(TABLE_BEGINS);
    marked.addAll(table);
    marked.add(TABLE_ENDS);
    return marked;
  }

  private List<String> commands() {
    List<String> text = new ArrayList<>();
    text.add("```");
    about("command").forEach(command -> text.add(command.text("line")));
    text.add("```");
    return text;
  }

  private static List<String> explanation() {
    return List.of(
        "",
        "CPU is user and system of the scanner's process; the lab runs in another. \"CPU a domain\" has the start of",
        "the process and all compiling in it; \"each further domain\" is the difference to the smaller scan of the same",
        "run. Cryptography is the verifications that a validator cannot do without (DS, DNSKEY and MX of a signed",
        "domain; of an unsigned one the proof that it has no DS), each at what ECDSA P-256 takes the fastest provider.");
  }

  /** Of ECDSA P-256 by each provider, and of both usual algorithms by OpenSSL. */
  private List<String> verifications() {
    List<List<String>> rows = new ArrayList<>();
    for (Measurement line : about("verification")) {
      rows.add(List.of(line.text("provider"), "ecdsap256", Tables.number(line.number("micros"))));
    }
    for (Measurement line : about("openssl")) {
      double micros = 1e6 / line.number("verifications");
      rows.add(List.of("openssl speed", line.text("algorithm"), Tables.number(micros)));
    }
    return Tables.table(List.of("by", "algorithm", "CPU µs:"), rows);
  }

  private List<String> steps() {
    List<List<String>> rows = new ArrayList<>();
    for (JmhResult result : jmh) {
      rows.add(
          List.of(
              result.benchmark(),
              result.words(),
              Tables.number(result.micros()),
              Tables.number(result.worst())));
    }
    return Tables.table(List.of("step", "of", "least µs:", "most µs:"), rows);
  }
}
