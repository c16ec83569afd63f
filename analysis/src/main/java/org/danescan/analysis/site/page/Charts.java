package org.danescan.analysis.site.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.analysis.site.chart.Bar;
import org.danescan.analysis.site.chart.Bars;
import org.danescan.analysis.site.chart.Series;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Kind;
import org.danescan.analysis.site.view.Statuses;

/** Charts out of rows. */
final class Charts {
  private static final int MOST_BARS = 12;

  private Charts() {}

  /** A bar with a count and a share, e.g. {@code 1,234 (5.6 %)}. */
  static Bar bar(Row row, String label, String count, String share, Hue hue) {
    String text = Kind.count(row.count(count));
    return new Bar(
        row.text(label).isEmpty() ? "(none)" : row.text(label),
        row.number(count),
        row.has(share) ? text + " (" + Kind.share(row.number(share)) + ")" : text,
        hue);
  }

  /** Bars of the first rows, at most twelve. */
  static Bars bars(
      List<Row> rows, String label, String count, String share, Function<Row, Hue> hue) {
    List<Bar> bars =
        rows.stream()
            .limit(MOST_BARS)
            .map(row -> bar(row, label, count, share, hue.apply(row)))
            .toList();
    return new Bars(words(bars), bars);
  }

  /** Bars of statuses with their causes. */
  static Bars statuses(List<Row> rows) {
    List<Bar> bars =
        rows.stream()
            .limit(MOST_BARS)
            .map(
                row ->
                    new Bar(
                        row.text("reason").equals("none")
                            ? row.text("status")
                            : row.text("status") + ", " + row.text("reason"),
                        row.number("domains"),
                        Kind.count(row.count("domains"))
                            + " ("
                            + Kind.share(row.number("percent"))
                            + ")",
                        Statuses.hue(row.text("status"))))
            .toList();
    return new Bars(words(bars), bars);
  }

  /** What is to be said of scans that stand beside the lines, if there are any. */
  static String beside(List<Row> rows) {
    return rows.stream().allMatch(row -> row.truth("usable"))
        ? ""
        : "A hollow point is a scan that tells of a fault on our side; it is not compared.";
  }

  /** The columns of statuses with their causes. */
  static Columns statusColumns(Survey survey) {
    return Columns.begin()
        .text("status", "status")
        .link("reason", "cause", survey.places()::problem)
        .count("domains", "domains")
        .share("percent", "share");
  }

  /** The columns of adoption over time of one thing. */
  static Columns trendColumns() {
    return Columns.begin()
        .time("started_at", "scan")
        .count("domains", "domains")
        .count("signed", "signed")
        .count("valid_dane", "valid DANE")
        .count("failing_dane", "failing DANE")
        .truth("usable", "compared");
  }

  /** The first three bars in a sentence. */
  static String words(List<Bar> bars) {
    String first =
        bars.stream()
            .limit(3)
            .map(bar -> bar.label() + " " + bar.text())
            .collect(Collectors.joining(", "));
    return bars.isEmpty()
        ? "Nothing to show."
        : "First: " + first + "; " + bars.size() + " in all.";
  }

  /** A line of counts. */
  static Series counts(String name, Hue hue, List<Row> rows, String column) {
    return new Series(
        name,
        hue,
        rows.stream()
            .map(
                row ->
                    new Series.Point(
                        row.time("started_at"),
                        row.number(column),
                        Kind.count(row.count(column)),
                        row.truth("usable")))
            .toList());
  }

  /** A line of shares; scans without one have no point. */
  static Series shares(String name, Hue hue, List<Row> rows, String column) {
    return new Series(
        name,
        hue,
        rows.stream()
            .filter(row -> row.has(column))
            .map(
                row ->
                    new Series.Point(
                        row.time("started_at"),
                        row.number(column),
                        Kind.share(row.number(column)),
                        row.truth("usable")))
            .toList());
  }
}
