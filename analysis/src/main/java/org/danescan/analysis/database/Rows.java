package org.danescan.analysis.database;

import java.util.List;

/** Takes the rows of a query one by one. */
public interface Rows {
  /**
   * A column of the result.
   *
   * @param name its name
   * @param type DuckDB's word for its type, e.g. {@code VARCHAR}
   */
  record Column(String name, String type) {}

  /** The columns, before the first row. */
  void columns(List<Column> columns);

  /**
   * The next row.
   *
   * @param values in the order of the columns, as {@link Values} makes them
   */
  void row(List<Object> values);

  /** After the last row; not called where a query fails on its way. */
  default void end() {}
}
