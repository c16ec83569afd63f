package org.danescan.analysis.site.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.analysis.database.Sql;
import org.danescan.analysis.site.chart.Lines;
import org.danescan.analysis.site.data.Grouped;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.render.PageWriter;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.analysis.site.svg.Unit;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;

/** A page for each top-level domain, and one that lists them. */
final class TldPages {
  private final Survey survey;
  private final Grouped groups;

  private TldPages(Survey survey) {
    this.survey = survey;
    this.groups = new Grouped(survey.tables(), "tld");
  }

  static void write(Survey survey, PageWriter writer) throws IOException {
    List<Row> all = survey.places().tlds();
    Figure list =
        Figure.table(
            survey.tables().about("tlds"),
            columns(survey).part(all, survey.tables().about("tlds").rows()));
    writer.write(
        new Page(
            Area.TLDS.path(),
            "Top-level domains",
            Area.TLDS,
            "list",
            Map.of("list", List.of(list))));
    TldPages pages = new TldPages(survey);
    for (Row row : all) {
      writer.write(pages.page(row));
    }
  }

  static Columns columns(Survey survey) {
    return Columns.begin()
        .link("tld", "top-level domain", survey.places()::tld)
        .count("domains", "domains")
        .count("signed", "signed")
        .share("signed_percent", "of those with mail")
        .count("valid_dane", "valid DANE")
        .share("valid_dane_percent", "of those signed")
        .count("failing_dane", "failing DANE")
        .count("broken_dnssec", "broken DNSSEC");
  }

  private Page page(Row row) {
    String tld = row.text("tld");
    String condition = "tld = " + Sql.text(tld);
    Map<String, Object> content = new HashMap<>();
    content.put("name", tld);
    content.put(
        "own",
        survey
            .figure("tlds", columns(survey), List.of(row), condition)
            .titled("In figures", "Each domain below it counts once."));
    content.put("statuses", statuses(groups.rows("tld_statuses", tld), condition));
    content.put("operators", operators(groups.rows("tld_operators", tld), condition));
    content.put("problems", problems(groups.rows("tld_problems", tld), condition));
    content.put("trend", trend(groups.rows("trend_tlds", tld), condition));
    return new Page(survey.places().tld(row), "." + tld, Area.TLDS, "tld", content);
  }

  private Figure statuses(List<Row> rows, String condition) {
    return survey
        .figure("tld_statuses", Charts.statusColumns(survey), rows, condition)
        .titled("Verdicts and causes", "Each domain has one verdict, and counts once.")
        .with(Charts.statuses(rows));
  }

  private Figure operators(List<Row> rows, String condition) {
    return survey.figure(
        "tld_operators",
        Columns.begin()
            .link("operator", "operator", survey.places()::operator)
            .count("domains", "domains")
            .share("percent", "of those with MX hosts")
            .count("valid_dane", "valid DANE")
            .count("failing_dane", "failing DANE"),
        rows,
        condition);
  }

  private Figure problems(List<Row> rows, String condition) {
    return survey.figure(
        "tld_problems",
        Columns.begin()
            .text("domain", "domain")
            .text("status", "status")
            .link("reason", "cause", survey.places()::problem)
            .text("detail", "what was seen"),
        rows,
        condition);
  }

  private Optional<Figure> trend(List<Row> rows, String condition) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        survey
            .figure("trend_tlds", Charts.trendColumns(), rows, condition)
            .titled("Over time")
            .noted(Charts.beside(rows))
            .with(
                Lines.of(
                    "Signed domains, and those with valid and failing DANE, scan by scan.",
                    Unit.COUNT,
                    Charts.counts("signed", Hue.SIGNED, rows, "signed"),
                    Charts.counts("valid DANE", Hue.VALID, rows, "valid_dane"),
                    Charts.counts("failing DANE", Hue.FAILING, rows, "failing_dane"))));
  }
}
