package org.danescan.analysis.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.view.Kind;

/** The figures at the top of the first page. */
final class Tiles {
  private static final Map<String, String> TITLES =
      Map.of(
          "input", "names scanned",
          "with-mx", "with mail servers",
          "signed", "signed (DNSSEC)",
          "valid-dane", "valid DANE",
          "failing-dane", "failing DANE",
          "broken-dnssec", "broken DNSSEC");

  private Tiles() {}

  /**
   * A figure.
   *
   * @param title what is counted, short
   * @param value how many
   * @param share of what, with the share; empty where it is of itself
   * @param change against the scan before; empty where there is none
   * @param meaning what is counted, in full
   */
  record Tile(String title, String value, String share, String change, String meaning) {}

  static List<Tile> of(Survey survey) {
    List<Row> before = earlier(survey.tables().rows("trend_overall"));
    List<Tile> tiles = new ArrayList<>();
    for (Row row : survey.tables().rows("overall")) {
      String figure = row.text("figure");
      if (TITLES.containsKey(figure)) {
        tiles.add(tile(row, before));
      }
    }
    return tiles;
  }

  /** The rows of scans before the last, of those that can be compared. */
  private static List<Row> earlier(List<Row> trend) {
    return trend.stream()
        .filter(row -> row.truth("usable"))
        .filter(
            row -> row.time("started_at").isBefore(trend.get(trend.size() - 1).time("started_at")))
        .toList();
  }

  private static Tile tile(Row row, List<Row> before) {
    String figure = row.text("figure");
    boolean part = !row.text("of").equals(figure);
    return new Tile(
        TITLES.getOrDefault(figure, figure),
        Kind.count(row.count("domains")),
        part && row.has("percent")
            ? Kind.share(row.number("percent")) + " of " + words(row.text("of"))
            : "",
        change(row, before),
        row.text("meaning"));
  }

  private static String words(String figure) {
    return switch (figure) {
      case "with-mx" -> "those with mail servers";
      case "signed" -> "those signed";
      case "with-dane" -> "those with DANE";
      case "judged" -> "those judged";
      default -> "all names";
    };
  }

  private static String change(Row row, List<Row> before) {
    return before.stream()
        .filter(earlier -> earlier.text("figure").equals(row.text("figure")))
        .reduce((first, second) -> second)
        .map(earlier -> row.count("domains") - earlier.count("domains"))
        .map(
            more ->
                more == 0
                    ? "unchanged"
                    : String.format(Locale.ROOT, "%+,d since the last scan", more)
                        .replace('-', '−'))
        .orElse("");
  }
}
