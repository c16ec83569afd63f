package org.danescan.analysis.notify.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.notify.decide.Decision;
import org.danescan.analysis.notify.decide.Ending;
import org.danescan.analysis.notify.decide.Kind;
import org.danescan.analysis.notify.decide.Problem;
import org.danescan.analysis.notify.decide.Seen;
import org.danescan.analysis.notify.decide.Sight;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.notify.decide.Told;
import org.danescan.analysis.steps.Nights;
import org.danescan.core.token.Token;

/** Standing problems, and those that are over. */
public final class Problems {
  private final Database database;

  private Problems(Database database) {
    this.database = database;
  }

  /**
   * Looks for them.
   *
   * @param nights the scans
   * @param sample at most so many domains for each problem
   */
  public static Problems of(Nights nights, Terms terms, int sample, Database database) {
    nights.follow();
    database.run("SET VARIABLE sample = " + sample);
    database.run("SET VARIABLE least_scans = " + terms.scans());
    database.run("SET VARIABLE least_days = " + terms.days());
    for (String table : List.of("standing", "hits", "host_addresses")) {
      database.run(Row.query(table + ".sql"));
    }
    NameServerOperators.make(database);
    database.run(Row.query("dnssec_domains.sql"));
    return new Problems(database);
  }

  /** Those of MX hosts, then those of DNSSEC, each with most domains hit first. */
  public List<Problem> standing() {
    List<Problem> problems = new ArrayList<>();
    for (String query : List.of("host_problems.sql", "dnssec_problems.sql")) {
      Row.all(database, query).stream().map(Problems::problem).forEach(problems::add);
    }
    return problems;
  }

  private static Problem problem(Row row) {
    return new Problem(
        Token.parse(Kind.class, row.text("kind")),
        row.text("subject"),
        row.text("operator"),
        row.text("status"),
        row.text("reason"),
        Token.parse(Sight.class, row.text("sight")),
        new Seen(
            row.time("first_seen"),
            row.time("last_seen"),
            row.number("scans"),
            row.number("days"),
            row.number("times_before"),
            row.optionalTime("good_before")),
        row.texts("addresses"),
        row.number("domains"),
        row.number("hit"),
        row.texts("sample"));
  }

  /** What was told of and is over. */
  public List<Decision.Close> over(List<Told> told) {
    Map<List<String>, Told> latest = new HashMap<>();
    told.forEach(one -> latest.put(List.of(one.kind().token(), one.subject()), one));
    database.load(
        "told_before",
        List.of("kind", "subject", "status", "told_at"),
        told.stream()
            .map(
                one ->
                    List.of(one.kind().token(), one.subject(), one.status(), one.at().toString()))
            .toList());
    List<Decision.Close> over = new ArrayList<>();
    for (Row row : Row.all(database, "endings.sql")) {
      Told one = latest.get(List.of(row.text("kind"), row.text("subject")));
      if (one != null) {
        over.add(new Decision.Close(one, Token.parse(Ending.class, row.text("ending"))));
      }
    }
    return over;
  }
}
