package org.danescan.analysis.site.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of tables by what one column says; each table is read once, when first wanted. */
public final class Grouped {
  private final Tables tables;
  private final String column;
  private final Map<String, Map<String, List<Row>>> groups = new HashMap<>();

  /** The rows of these tables by this column. */
  public Grouped(Tables tables, String column) {
    this.tables = tables;
    this.column = column;
  }

  /** The rows of a table in which the column says this. */
  public List<Row> rows(String table, String value) {
    return groups
        .computeIfAbsent(table, name -> tables.groups(name, column))
        .getOrDefault(value, List.of());
  }
}
