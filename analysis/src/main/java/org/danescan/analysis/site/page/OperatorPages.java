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

/** A page for each of the largest operators, and one that lists them. */
final class OperatorPages {
  private final Survey survey;
  private final Grouped groups;

  private OperatorPages(Survey survey) {
    this.survey = survey;
    this.groups = new Grouped(survey.tables(), "operator");
  }

  static void write(Survey survey, PageWriter writer) throws IOException {
    Figure list = survey.figure("operators", columns(survey));
    writer.write(
        new Page(
            Area.OPERATORS.path(),
            "Operators of mail servers",
            Area.OPERATORS,
            "list",
            Map.of("list", List.of(list))));
    OperatorPages pages = new OperatorPages(survey);
    for (Row row : survey.places().operators()) {
      writer.write(pages.page(row));
    }
  }

  private static Columns columns(Survey survey) {
    return Columns.begin()
        .link("operator", "operator", survey.places()::operator)
        .count("hosts", "MX hosts")
        .count("domains", "domains")
        .share("percent", "of all")
        .count("signed", "signed")
        .count("valid_dane", "valid DANE")
        .share("valid_dane_percent", "of those signed")
        .count("failing_dane", "failing DANE")
        .count("broken_dnssec", "broken DNSSEC");
  }

  private Page page(Row row) {
    String operator = row.text("operator");
    String condition = "operator = " + Sql.text(operator);
    Map<String, Object> content = new HashMap<>();
    content.put("name", operator);
    content.put(
        "own",
        survey
            .figure("operators", columns(survey), List.of(row), condition)
            .titled("In figures", "Domains with an MX host of this operator, each once."));
    content.put("statuses", statuses(operator, condition));
    content.put(
        "hosts",
        survey.figure(
            "operator_hosts", hosts(), groups.rows("operator_hosts", operator), condition));
    content.put("trend", trend(operator, condition));
    List<Figure> history =
        List.of(
                figure("shocks", ChangesPage.shocks(survey), operator, condition),
                figure("problems", ChangesPage.problems(survey), operator, condition),
                figure("rollovers", ChangesPage.rollovers(), operator, condition))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    content.put("figures", history);
    content.put("history", !history.isEmpty());
    return new Page(survey.places().operator(row), operator, Area.OPERATORS, "operator", content);
  }

  private Optional<Figure> figure(
      String table, Columns columns, String operator, String condition) {
    List<Row> rows = groups.rows(table, operator);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(survey.figure(table, columns, rows, condition));
  }

  private static Columns hosts() {
    return Columns.begin()
        .text("mx_host", "MX host")
        .text("status", "status")
        .text("reason", "cause")
        .text("tlsa", "TLSA parameters")
        .count("domains", "domains");
  }

  private Figure statuses(String operator, String condition) {
    List<Row> rows = groups.rows("operator_statuses", operator);
    return survey
        .figure("operator_statuses", Charts.statusColumns(survey), rows, condition)
        .titled(
            "Verdicts and causes",
            "The verdict on a domain that also has MX hosts of others can come from theirs.")
        .with(Charts.statuses(rows));
  }

  private Optional<Figure> trend(String operator, String condition) {
    List<Row> rows = groups.rows("trend_operators", operator);
    return figure("trend_operators", Charts.trendColumns(), operator, condition)
        .map(
            figure ->
                figure
                    .titled("Over time")
                    .noted(Charts.beside(rows))
                    .with(
                        Lines.of(
                            "Domains of the operator with valid and with failing DANE, scan by scan.",
                            Unit.COUNT,
                            Charts.counts("all domains", Hue.UNSIGNED, rows, "domains"),
                            Charts.counts("valid DANE", Hue.VALID, rows, "valid_dane"),
                            Charts.counts("failing DANE", Hue.FAILING, rows, "failing_dane"))));
  }
}
