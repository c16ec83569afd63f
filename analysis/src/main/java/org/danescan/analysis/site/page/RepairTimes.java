package org.danescan.analysis.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.site.chart.Bar;
import org.danescan.analysis.site.chart.Groups;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.analysis.site.svg.Unit;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;
import org.danescan.analysis.site.view.Kind;

/** How long problems last. */
final class RepairTimes {
  /** The steps of the table. */
  private static final List<Integer> STEPS = List.of(0, 1, 2, 3, 7, 14, 30, 60, 90, 180, 365);

  private RepairTimes() {}

  /** All problems together; none where there are no scans to compare. */
  static Optional<Figure> figure(Survey survey) {
    return figure(survey, survey.tables().rows("repair_times"), "");
  }

  /** The problems of a status. */
  static Optional<Figure> figure(Survey survey, String status) {
    List<Row> rows =
        survey.tables().rows("repair_times").stream()
            .filter(row -> row.text("status").equals(status))
            .toList();
    return figure(survey, rows, "status = '" + status + "'");
  }

  private static Optional<Figure> figure(Survey survey, List<Row> rows, String condition) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Columns columns =
        Columns.begin()
            .text("kind", "kind")
            .text("status", "status")
            .count("days", "days or more")
            .count("ended", "ended")
            .count("fixed", "of them fixed")
            .count("open", "open");
    return Optional.of(
        survey
            .figure("repair_times", columns, rows, condition)
            .with(
                new Groups(
                    "How many problems lasted how many days; those that ended, and those still"
                        + " open.",
                    Unit.COUNT,
                    "days for which a problem was seen",
                    groups(rows))));
  }

  private static List<Groups.Group> groups(List<Row> rows) {
    long longest = rows.stream().mapToLong(row -> row.count("days")).max().orElse(0);
    List<Groups.Group> groups = new ArrayList<>();
    for (int place = 0; place < STEPS.size() && STEPS.get(place) <= longest; place++) {
      int days = STEPS.get(place);
      groups.add(
          new Groups.Group(
              label(place),
              List.of(
                  bar("ended", Hue.VALID, sum(rows, days, "ended")),
                  bar("still open", Hue.FAILING, sum(rows, days, "open")))));
    }
    return groups;
  }

  private static String label(int place) {
    int from = STEPS.get(place);
    if (place == STEPS.size() - 1) {
      return from + "+";
    }
    int last = STEPS.get(place + 1) - 1;
    return from == 0 ? "<1" : last == from ? String.valueOf(from) : from + "–" + last;
  }

  private static long sum(List<Row> rows, int days, String column) {
    return rows.stream()
        .filter(row -> row.count("days") == days)
        .mapToLong(row -> row.count(column))
        .sum();
  }

  private static Bar bar(String label, Hue hue, long value) {
    return new Bar(label, value, Kind.count(value), hue);
  }
}
