package org.danescan.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danescan.analysis.output.OneLine;

/** Tables for a terminal: columns aligned, numbers to the right. */
public final class TextTables {
  private static final String GAP = "  ";
  private static final String NUMBER = "[0-9]*(\\.[0-9]+)?";

  private TextTables() {}

  /** Several tables, an empty line between them. */
  public static String render(List<Table> tables) {
    return tables.stream().map(TextTables::render).collect(Collectors.joining("\n"));
  }

  /**
   * One table: title, definition, headings, rows, each line ended by a line feed. Titles and cells
   * may have what strangers wrote.
   */
  public static String render(Table table) {
    return renderClean(
        new Table(
            OneLine.of(table.title()),
            table.definition(),
            table.columns(),
            table.rows().stream().map(row -> row.stream().map(OneLine::of).toList()).toList()));
  }

  private static String renderClean(Table table) {
    StringBuilder text = new StringBuilder();
    text.append(table.title()).append('\n');
    if (!table.definition().isEmpty()) {
      text.append(GAP).append(table.definition()).append("\n\n");
    }
    text.append(line(table, table.columns()));
    table.rows().forEach(row -> text.append(line(table, row)));
    if (table.rows().isEmpty()) {
      text.append(GAP).append("(none)\n");
    }
    return text.toString();
  }

  private static String line(Table table, List<String> cells) {
    return IntStream.range(0, cells.size())
            .mapToObj(column -> GAP + padded(table, column, cells.get(column)))
            .collect(Collectors.joining())
            .stripTrailing()
        + "\n";
  }

  private static String padded(Table table, int column, String cell) {
    String padding = " ".repeat(width(table, column) - length(cell));
    return isNumeric(table, column) ? padding + cell : cell + padding;
  }

  private static int width(Table table, int column) {
    return table.rows().stream()
        .mapToInt(row -> length(row.get(column)))
        .reduce(length(table.columns().get(column)), Math::max);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static boolean isNumeric(Table table, int column) {
    return !table.rows().isEmpty()
        && table.rows().stream().allMatch(row -> row.get(column).matches(NUMBER));
  }
}
