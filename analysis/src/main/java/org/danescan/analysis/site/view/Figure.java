package org.danescan.analysis.site.view;

import org.danescan.analysis.report.WrittenTable;
import org.danescan.analysis.site.chart.Chart;
import org.danescan.analysis.site.chart.Drawing;

/**
 * A table of a page, with a chart or without.
 *
 * @param id its anchor
 * @param title what it is
 * @param words what its figures count
 * @param wide the chart for desks and paper, SVG; empty where there is none
 * @param narrow the chart for phones
 * @param table the same as a table
 * @param source where it comes from
 */
public record Figure(
    String id,
    String title,
    String words,
    String wide,
    String narrow,
    TableView table,
    Source source) {

  /** A table of a report as it is. */
  public static Figure table(WrittenTable about, TableView table) {
    return table(about, table, "");
  }

  /** Some rows of a table of a report. */
  public static Figure table(WrittenTable about, TableView table, String selection) {
    return new Figure(
        about.name(),
        about.title(),
        about.definition(),
        "",
        "",
        table,
        new Source(about.name(), selection));
  }

  /** The same with another anchor, where a page has a table twice. */
  public Figure anchored(String other) {
    return new Figure(other, title, words, wide, narrow, table, source);
  }

  /** The same with another title. */
  public Figure titled(String other) {
    return new Figure(id, other, words, wide, narrow, table, source);
  }

  /** The same with another title and other words. */
  public Figure titled(String other, String otherWords) {
    return new Figure(id, other, otherWords, wide, narrow, table, source);
  }

  /** The same with a further sentence. */
  public Figure noted(String sentence) {
    return titled(title, sentence.isEmpty() ? words : words + " " + sentence);
  }

  /** The same with a chart. */
  public Figure with(Chart chart) {
    return new Figure(
        id,
        title,
        words,
        Drawing.wide(id, title, chart),
        Drawing.narrow(id, title, chart),
        table,
        source);
  }

  /** Whether it has a chart. */
  public boolean drawn() {
    return !wide.isEmpty();
  }
}
