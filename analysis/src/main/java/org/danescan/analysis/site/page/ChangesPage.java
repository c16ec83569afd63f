package org.danescan.analysis.site.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;

/** What changed from scan to scan. */
final class ChangesPage {
  private static final int MANY = 50;
  private static final String LATEST_FIRST = "ORDER BY to_scan DESC, domains DESC LIMIT " + MANY;

  private final Survey survey;

  private ChangesPage(Survey survey) {
    this.survey = survey;
  }

  static Page of(Survey survey) {
    ChangesPage page = new ChangesPage(survey);
    Map<String, Object> content = new HashMap<>();
    content.put("scanned-list", page.scans());
    content.put("changes", page.some("changes", page.changes(), LATEST_FIRST));
    content.put("shocks", page.some("shocks", shocks(survey), LATEST_FIRST));
    content.put("transitions", page.transitions());
    content.put("repairs", RepairTimes.figure(survey));
    content.put(
        "problems",
        page.some(
            "problems",
            problems(survey),
            "ORDER BY state <> 'open', days_at_least DESC, domains DESC, subject LIMIT " + MANY));
    content.put("flapping", page.some("flapping", flapping(), "LIMIT " + MANY));
    content.put("classes", page.some("rollover_classes", classes(), ""));
    content.put(
        "rollovers",
        page.some("rollovers", rollovers(), "ORDER BY first_new DESC, mx_host LIMIT " + MANY));
    return new Page(Area.CHANGES.path(), "Changes", Area.CHANGES, "changes", content);
  }

  private Figure scans() {
    return survey.figure(
        "scans",
        Columns.begin()
            .time("started_at", "scan")
            .count("domains", "names")
            .count("operators", "operators with DANE")
            .count("dark_operators", "of them out of sight")
            .count("failed_lookups", "failed lookups")
            .truth("usable", "compared"));
  }

  private Optional<Figure> some(String table, Columns columns, String rest) {
    if (!survey.tables().has(table)) {
      return Optional.empty();
    }
    List<Row> rows = survey.tables().rows(table, rest);
    return Optional.of(
        Figure.table(
            survey.tables().about(table),
            columns.part(rows, survey.tables().about(table).rows()),
            rest));
  }

  private Columns changes() {
    return Columns.begin()
        .time("to_scan", "scan")
        .text("change", "change")
        .count("domains", "domains")
        .count("domains_in_shocks", "of them in shocks")
        .count("hosts", "MX hosts");
  }

  private Optional<Figure> transitions() {
    return some(
            "transitions",
            Columns.begin()
                .text("from_status", "from")
                .text("to_status", "to")
                .count("domains", "domains"),
            "WHERE from_status IS DISTINCT FROM to_status ORDER BY to_scan DESC, domains DESC LIMIT "
                + MANY)
        .map(figure -> figure.titled("Transitions, the latest first"));
  }

  static Columns shocks(Survey survey) {
    return Columns.begin()
        .time("to_scan", "scan")
        .link("operator", "operator", survey.places()::operator)
        .text("change", "change")
        .text("from_class", "from")
        .text("to_class", "to")
        .count("domains", "domains")
        .share("percent", "of those that could");
  }

  static Columns problems(Survey survey) {
    return Columns.begin()
        .text("subject", "MX host or domain")
        .text("status", "status")
        .link("reason", "cause", survey.places()::problem)
        .text("state", "state")
        .time("first_seen", "first seen")
        .time("last_seen", "last seen")
        .decimal("days_at_least", "days at least")
        .decimal("days_at_most", "at most")
        .count("domains", "domains");
  }

  private static Columns flapping() {
    return Columns.begin()
        .text("subject", "MX host or domain")
        .text("kind", "kind")
        .count("times", "times")
        .count("scans_failing", "scans failing")
        .time("last_seen", "last seen");
  }

  private static Columns classes() {
    return Columns.begin()
        .text("new_record", "new record")
        .text("old_record", "old record")
        .truth("right", "safe")
        .count("rollovers", "rollovers")
        .share("percent", "share")
        .count("hosts", "MX hosts")
        .count("operators", "operators");
  }

  static Columns rollovers() {
    return Columns.begin()
        .text("mx_host", "MX host")
        .text("algorithm", "algorithm")
        .time("last_old", "old last seen")
        .time("first_new", "new first seen")
        .text("new_record", "new record")
        .text("old_record", "old record")
        .decimal("published_hours", "hours ahead")
        .decimal("ttl_hours", "TTL, hours");
  }
}
