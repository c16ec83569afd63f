package org.danescan.analysis.notify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Values;
import org.danescan.analysis.notify.decide.Decision;
import org.danescan.analysis.notify.decide.Problem;
import org.danescan.analysis.notify.find.Evidence;
import org.danescan.analysis.notify.letter.Documentation;
import org.danescan.analysis.notify.letter.Language;
import org.danescan.analysis.notify.letter.ToldHost;
import org.danescan.analysis.notify.letter.ToldZones;

/**
 * The lists of a run.
 *
 * @param words in which problems are told of
 * @param evidence on what is told of
 */
record Lists(Language words, Evidence evidence) {
  private static final ListFile HOSTS =
      new ListFile(
          "hosts",
          List.of(
              "mx_host",
              "operator",
              "contacts",
              "status",
              "reason",
              "problem",
              "detail",
              "first_seen",
              "last_seen",
              "scans",
              "times_before",
              "domains",
              "domains_hit",
              "sample",
              "addresses",
              "tlsa_base_domain",
              "tlsa_records",
              "certificates",
              "failed_lookups",
              "what_to_do",
              "documentation"));
  private static final ListFile DNSSEC =
      new ListFile(
          "dnssec",
          List.of(
              "operator",
              "grouped_by",
              "contacts",
              "status",
              "reason",
              "problem",
              "causes",
              "first_seen",
              "last_seen",
              "scans",
              "domains",
              "domains_hit",
              "sample",
              "what_to_do",
              "documentation"));
  private static final ListFile SUPPRESSED =
      new ListFile(
          "suppressed",
          List.of(
              "kind",
              "subject",
              "operator",
              "status",
              "reason",
              "why",
              "meaning",
              "first_seen",
              "last_seen",
              "scans",
              "times_before",
              "domains",
              "domains_hit"));
  private static final ListFile REPAIRED =
      new ListFile(
          "repaired",
          List.of("kind", "subject", "operator", "status", "reason", "told_at", "ending"));

  static List<ListFile> all() {
    return List.of(HOSTS, DNSSEC, SUPPRESSED, REPAIRED);
  }

  /** The names of the files. */
  static List<String> files() {
    return all().stream()
        .map(ListFile::name)
        .flatMap(name -> List.of(name + ".csv", name + ".json").stream())
        .toList();
  }

  /**
   * Writes them.
   *
   * @throws IOException if that fails
   */
  void write(Path directory, List<Decision> decisions, List<ToldHost> hosts, List<ToldZones> zones)
      throws IOException {
    HOSTS.write(directory, hosts.stream().map(this::host).toList());
    DNSSEC.write(directory, zones.stream().map(this::dnssec).toList());
    List<Map<String, Object>> suppressed = new ArrayList<>();
    List<Map<String, Object>> repaired = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Withhold withhold) {
        suppressed.add(suppressed(withhold));
      } else if (decision instanceof Decision.Close close) {
        repaired.add(repaired(close));
      }
    }
    SUPPRESSED.write(directory, suppressed);
    REPAIRED.write(directory, repaired);
  }

  private Map<String, Object> host(ToldHost host) {
    Map<String, Object> row = told(host.problem());
    row.put("mx_host", host.problem().subject());
    row.put("contacts", host.contacts());
    for (String column : List.of("addresses", "tlsa_records", "certificates", "failed_lookups")) {
      row.put(column, evidence.value(host.problem(), column));
    }
    for (String column : List.of("detail", "tlsa_base_domain")) {
      row.put(column, text(host.problem(), column));
    }
    return row;
  }

  private Map<String, Object> dnssec(ToldZones zones) {
    Map<String, Object> row = told(zones.problem());
    row.put("contacts", zones.contacts());
    row.put("grouped_by", text(zones.problem(), "grouped_by"));
    row.put("causes", evidence.value(zones.problem(), "causes"));
    return row;
  }

  private Object text(Problem problem, String column) {
    Object value = evidence.value(problem, column);
    return value instanceof String ? value : Values.NULL;
  }

  private Map<String, Object> told(Problem problem) {
    Map<String, Object> row = seen(problem);
    row.put("problem", words.status(problem.status()) + " " + words.reason(problem.reason()));
    row.put("sample", problem.sample());
    row.put("what_to_do", words.remedy(problem.reason()));
    row.put("documentation", Documentation.of(problem.status()));
    return row;
  }

  private static Map<String, Object> suppressed(Decision.Withhold withhold) {
    Map<String, Object> row = seen(withhold.problem());
    row.put("kind", withhold.problem().kind().token());
    row.put("subject", withhold.problem().subject());
    row.put("why", withhold.why().token());
    row.put("meaning", withhold.why().meaning());
    return row;
  }

  private static Map<String, Object> seen(Problem problem) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("operator", problem.operator());
    row.put("status", problem.status());
    row.put("reason", problem.reason());
    row.put("first_seen", problem.seen().first());
    row.put("last_seen", problem.seen().last());
    row.put("scans", problem.seen().scans());
    row.put("times_before", problem.seen().timesBefore());
    row.put("domains", problem.domains());
    row.put("domains_hit", problem.hit());
    return row;
  }

  private static Map<String, Object> repaired(Decision.Close close) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", close.told().kind().token());
    row.put("subject", close.told().subject());
    row.put("operator", close.told().operator());
    row.put("status", close.told().status());
    row.put("reason", close.told().reason());
    row.put("told_at", close.told().at());
    row.put("ending", close.ending().token());
    return row;
  }
}
