package org.danescan.analysis.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.danescan.analysis.report.WrittenTable;
import org.danescan.analysis.site.data.Row;

/** Which columns of a table a page shows, and how. */
public final class Columns {

  private record Column(String name, String heading, Kind kind, Function<Row, String> href) {}

  private final List<Column> columns = new ArrayList<>();

  private Columns() {}

  /** None at first. */
  public static Columns begin() {
    return new Columns();
  }

  /** All columns of a table, by their names. */
  public static Columns all(WrittenTable table) {
    Columns all = begin();
    table
        .columns()
        .forEach(
            column ->
                all.add(
                    new Column(
                        column.name(),
                        column.name(),
                        Kind.of(column.name(), column.type()),
                        Columns::nowhere)));
    return all;
  }

  /** A column of words. */
  public Columns text(String name, String heading) {
    return add(new Column(name, heading, Kind.TEXT, Columns::nowhere));
  }

  /** A column of words that lead to pages. */
  public Columns link(String name, String heading, Function<Row, String> href) {
    return add(new Column(name, heading, Kind.TEXT, href));
  }

  /** A column of whole numbers. */
  public Columns count(String name, String heading) {
    return add(new Column(name, heading, Kind.COUNT, Columns::nowhere));
  }

  /** A column of shares. */
  public Columns share(String name, String heading) {
    return add(new Column(name, heading, Kind.SHARE, Columns::nowhere));
  }

  /** A column of other numbers. */
  public Columns decimal(String name, String heading) {
    return add(new Column(name, heading, Kind.DECIMAL, Columns::nowhere));
  }

  /** A column of times. */
  public Columns time(String name, String heading) {
    return add(new Column(name, heading, Kind.TIME, Columns::nowhere));
  }

  /** A column of yes and no. */
  public Columns truth(String name, String heading) {
    return add(new Column(name, heading, Kind.TRUTH, Columns::nowhere));
  }

  private static String nowhere(Row row) {
    return "";
  }

  private Columns add(Column column) {
    columns.add(column);
    return this;
  }

  /** All rows as a table. */
  public TableView of(List<Row> rows) {
    return first(rows, rows.size());
  }

  /** The first rows as a table. */
  public TableView first(List<Row> rows, int most) {
    return part(rows.subList(0, Math.min(most, rows.size())), rows.size());
  }

  /** Some rows of a table that has so many. */
  public TableView part(List<Row> rows, long all) {
    return new TableView(
        columns.stream()
            .map(column -> new TableView.Heading(column.heading(), column.kind().numeric()))
            .toList(),
        rows.stream().map(this::line).toList(),
        all - rows.size());
  }

  private TableView.Line line(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(
          new Cell(
              column.kind().text(row.value(column.name())),
              column.href().apply(row),
              column.kind().numeric(),
              cells.isEmpty()));
    }
    return new TableView.Line(cells);
  }
}
