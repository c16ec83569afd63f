package org.danescan.benchmarks.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and rows as Markdown has them. */
final class Tables {
  private Tables() {}

  /** A table; columns of numbers are named with a trailing colon. */
  static List<String> table(List<String> columns, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(columns.stream().map(name -> name.replaceFirst(":$", "")).toList()));
    lines.add(row(columns.stream().map(name -> name.endsWith(":") ? "---:" : "---").toList()));
    rows.forEach(cells -> lines.add(row(cells)));
    return lines;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** With so many digits as a measurement has: three at most, or all before the point. */
  static String number(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
