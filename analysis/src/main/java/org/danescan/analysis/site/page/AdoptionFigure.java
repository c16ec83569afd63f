package org.danescan.analysis.site.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.site.chart.Lines;
import org.danescan.analysis.site.chart.Series;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.analysis.site.svg.Unit;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;
import org.danescan.analysis.site.view.Kind;

/**
 * Adoption over time, with what others published beside ours on the same scale.
 *
 * @param survey the figures
 */
record AdoptionFigure(Survey survey) {
  private static final String OURS = "figure = 'valid-dane'";
  private static final String THEIRS = "figure = 'valid-of-signed'";

  Figure figure() {
    List<Row> ours = survey.tables().rows("trend_overall", "WHERE " + OURS);
    return survey
        .figure(
            "trend_overall",
            Columns.begin()
                .time("started_at", "scan")
                .count("domains", "domains with valid DANE")
                .share("percent", "of those signed")
                .truth("usable", "compared"),
            ours,
            OURS)
        .titled(
            "Adoption over time",
            "Domains with valid DANE as a share of the domains whose mail route is signed: in the"
                + " scans of this report, and as the public DANE survey published it for all the"
                + " domains that it saw. A scan of other names cannot be expected to agree.")
        .noted(Charts.beside(ours))
        .with(
            new Lines(
                "The share of signed domains with valid DANE: published figures on one side, our"
                    + " scans on the other, on one scale.",
                Unit.PERCENT,
                List.of(
                    new Lines.Panel("Published: DANE survey", List.of(published(theirs()))),
                    new Lines.Panel(
                        survey.overTime() ? "Our scans" : "Our scan",
                        List.of(Charts.shares("ours", Hue.VALID, ours, "percent"))))));
  }

  /**
   * A published figure.
   *
   * @param at when it was published
   * @param link where
   */
  record Published(String at, String link) {}

  /** The latest published figure of the chart. */
  Optional<Published> latest() {
    return theirs().stream()
        .reduce((first, second) -> second)
        .map(row -> new Published(row.text("published"), row.text("link")));
  }

  private List<Row> theirs() {
    return survey.tables().rows("reference", "WHERE " + THEIRS + " ORDER BY published");
  }

  private static Series published(List<Row> rows) {
    return new Series(
        "published",
        Hue.PUBLISHED,
        rows.stream()
            .map(
                row ->
                    new Series.Point(
                        day(row.text("published")).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        row.number("theirs"),
                        Kind.share(row.number("theirs")),
                        true))
            .toList());
  }

  /** A date that may be known to the month only. */
  private static LocalDate day(String date) {
    return LocalDate.parse(date.length() == "2023-02".length() ? date + "-01" : date);
  }

  /** What was published, with its sources. */
  Figure published() {
    return survey.figure(
        "reference",
        Columns.begin()
            .text("figure", "figure")
            .text("published", "published")
            .decimal("theirs", "published value")
            .decimal("ours", "this scan")
            .text("unit", "unit")
            .link("source", "source", row -> row.text("link")));
  }
}
