package org.danescan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Values;

/** Collects the rows of a query as cells of text. */
public final class TableRows implements Rows {
  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private TableRows() {}

  /** The result of a query as a table for people. */
  public static Table table(Database database, String title, String definition, String sql) {
    TableRows result = new TableRows();
    database.each(sql, result);
    return new Table(title, definition, result.columns, result.rows);
  }

  @Override
  public void columns(List<Column> names) {
    names.forEach(column -> columns.add(column.name()));
  }

  @Override
  public void row(List<Object> values) {
    rows.add(values.stream().map(TableRows::cell).toList());
  }

  private static String cell(Object value) {
    if (value instanceof Double share) {
      return String.format(Locale.ROOT, "%.1f", share);
    }
    return value == Values.NULL ? "" : value.toString();
  }
}
