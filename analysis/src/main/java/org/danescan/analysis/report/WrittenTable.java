package org.danescan.analysis.report;

import java.util.List;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Rows;

/**
 * A table of a report, as {@code index.json} tells of it.
 *
 * @param name its name, and that of its files without extension
 * @param title what it is
 * @param definition what its figures count, in words
 * @param columns its columns
 * @param rows how many rows it has
 * @param sql the query that made it
 */
public record WrittenTable(
    String name, String title, String definition, List<Column> columns, long rows, String sql) {
  public WrittenTable {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param name its name
   * @param type DuckDB's word for its type
   * @param definition what it says, in words
   */
  public record Column(String name, String type, String definition) {}

  static WrittenTable of(String name, Query query, List<Rows.Column> columns, long rows) {
    return new WrittenTable(
        name,
        query.title(),
        query.definition(),
        columns.stream()
            .map(
                column ->
                    new Column(
                        column.name(),
                        column.type(),
                        query.columns().getOrDefault(column.name(), "")))
            .toList(),
        rows,
        query.sql());
  }
}
