package org.danescan.analysis.site.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.analysis.site.chart.Bar;
import org.danescan.analysis.site.chart.Groups;
import org.danescan.analysis.site.chart.Lines;
import org.danescan.analysis.site.chart.Series;
import org.danescan.analysis.site.chart.Strip;
import org.danescan.analysis.site.data.Places;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.analysis.site.svg.Unit;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;
import org.danescan.analysis.site.view.Kind;

/** The first page. */
final class Overview {
  private static final int FEW = 10;

  private final Survey survey;

  private Overview(Survey survey) {
    this.survey = survey;
  }

  static Page of(Survey survey) {
    Overview overview = new Overview(survey);
    Map<String, Object> content = new HashMap<>();
    content.put("tiles", Tiles.of(survey));
    content.put("adoption", new AdoptionFigure(survey).figure());
    content.put("latest", new AdoptionFigure(survey).latest());
    content.put("published", new AdoptionFigure(survey).published());
    content.put("classes", overview.classes());
    content.put("statuses", overview.statuses());
    content.put("delivery", overview.delivery());
    content.put("failures", overview.failures());
    content.put("problems", overview.problems());
    content.put("concentration", overview.concentration());
    content.put("operators", overview.operators());
    content.put("tlds", overview.tlds());
    content.put("parameters", RecordsPage.parameters(survey));
    content.put("repairs", RepairTimes.figure(survey));
    return new Page(Area.OVERVIEW.path(), "Overview", Area.OVERVIEW, "overview", content);
  }

  private Figure classes() {
    List<Row> rows = survey.tables().rows("adoption");
    List<Bar> parts =
        rows.stream()
            .map(
                row ->
                    Charts.bar(row, "adoption", "domains", "percent", Hue.of(row.text("adoption"))))
            .toList();
    return survey
        .figure(
            "adoption",
            Columns.begin()
                .text("adoption", "class")
                .count("domains", "domains")
                .share("percent", "of all")
                .share("percent_of_judged", "of those judged"))
        .with(new Strip(Charts.words(parts), parts));
  }

  private Figure statuses() {
    return survey
        .figure(
            "statuses",
            Columns.begin()
                .text("status", "status")
                .text("adoption", "class")
                .count("domains", "domains")
                .share("percent", "of all"))
        .with(
            Charts.bars(
                survey.tables().rows("statuses"),
                "status",
                "domains",
                "percent",
                row -> Hue.of(row.text("adoption"))));
  }

  private Figure delivery() {
    return survey.figure(
        "delivery",
        Columns.begin()
            .text("delivers", "outcome")
            .text("meaning", "in words")
            .count("domains", "domains")
            .share("percent", "of all"));
  }

  private Optional<Figure> failures() {
    if (!survey.overTime()) {
      return Optional.empty();
    }
    String condition = "figure IN ('failing-dane', 'broken-dnssec', 'partial-dane')";
    List<Row> rows = survey.tables().rows("trend_overall", "WHERE " + condition);
    return Optional.of(
        survey
            .figure(
                "trend_overall",
                Columns.begin()
                    .time("started_at", "scan")
                    .text("figure", "figure")
                    .count("domains", "domains")
                    .share("percent", "share")
                    .truth("usable", "compared"),
                rows,
                condition)
            .anchored("failing-over-time")
            .titled(
                "Failing domains over time",
                "Domains that a sender with DANE cannot deliver to (failing DANE, broken DNSSEC),"
                    + " and those with DANE at some of their MX hosts only, scan by scan.")
            .noted(Charts.beside(rows))
            .with(
                Lines.of(
                    "Failing domains, scan by scan.",
                    Unit.COUNT,
                    line("failing DANE", Hue.FAILING, rows, "failing-dane"),
                    line("broken DNSSEC", Hue.BOGUS, rows, "broken-dnssec"),
                    line("partial DANE", Hue.SIGNED, rows, "partial-dane"))));
  }

  private static Series line(String name, Hue hue, List<Row> rows, String figure) {
    return Charts.counts(
        name,
        hue,
        rows.stream().filter(row -> row.text("figure").equals(figure)).toList(),
        "domains");
  }

  private Figure problems() {
    List<Row> rows = survey.places().problems();
    return Figure.table(
            survey.tables().about("reasons"),
            ProblemPages.columns(survey).first(rows, FEW),
            Places.problemsCondition())
        .titled("Most frequent problems");
  }

  private Figure concentration() {
    List<Row> rows = survey.tables().rows("concentration");
    return survey
        .figure(
            "concentration",
            Columns.begin()
                .count("largest", "largest operators")
                .count("domains", "domains")
                .share("percent", "of all with MX hosts")
                .count("valid_dane", "domains with valid DANE")
                .share("valid_dane_percent", "of all with valid DANE"))
        .with(
            new Groups(
                "The share of domains that the largest operators have, of all domains and of those"
                    + " with valid DANE.",
                Unit.PERCENT,
                "so many of the largest operators",
                rows.stream().map(Overview::group).toList()));
  }

  private static Groups.Group group(Row row) {
    return new Groups.Group(
        Kind.count(row.count("largest")),
        List.of(
            new Bar(
                "of all domains",
                row.number("percent"),
                Kind.share(row.number("percent")),
                Hue.UNSIGNED),
            new Bar(
                "of domains with valid DANE",
                row.number("valid_dane_percent"),
                Kind.share(row.number("valid_dane_percent")),
                Hue.VALID)));
  }

  private Figure operators() {
    return survey.figure(
        "top_operators",
        Columns.begin()
            .link("operator", "operator", survey.places()::operator)
            .count("valid_dane", "valid DANE")
            .count("previous", "scan before")
            .count("month_before", "a month before")
            .count("year_before", "a year before")
            .share("percent", "of all with valid DANE"));
  }

  private Figure tlds() {
    return survey.figure("tlds", TldPages.columns(survey), FEW);
  }
}
