package org.danescan.analysis.site.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Sql;
import org.danescan.analysis.report.ReportIndex;
import org.danescan.analysis.report.WrittenTable;

/**
 * The tables of a report as their Parquet files hold them, so that a page can show nothing that is
 * in no file.
 */
public final class Tables {
  private final Database database;
  private final Path directory;
  private final Map<String, WrittenTable> tables = new LinkedHashMap<>();

  /** The tables that an index names, in a directory. */
  public Tables(Database database, Path directory, ReportIndex index) {
    this.database = database;
    this.directory = directory;
    index.tables().forEach(table -> tables.put(table.name(), table));
  }

  /** Whether the report has a table; those over time take several scans. */
  public boolean has(String name) {
    return tables.containsKey(name);
  }

  /** What the index says of a table. */
  public WrittenTable about(String name) {
    WrittenTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table;
  }

  /** All rows of a table that is not large; none of a table that the report does not have. */
  public List<Row> rows(String name) {
    return rows(name, "");
  }

  /**
   * Some rows of a table.
   *
   * @param rest what follows FROM in a query
   */
  public List<Row> rows(String name, String rest) {
    List<Row> rows = new ArrayList<>();
    if (has(name)) {
      Path file = directory.resolve(name + ".parquet");
      database.each("FROM read_parquet(" + Sql.file(file) + ") " + rest, new Collected(rows));
    }
    return rows;
  }

  /** The rows of a table by what a column says, each group in the table's order. */
  public Map<String, List<Row>> groups(String name, String column) {
    Map<String, List<Row>> groups = new TreeMap<>();
    rows(name)
        .forEach(
            row -> groups.computeIfAbsent(row.text(column), key -> new ArrayList<>()).add(row));
    return groups;
  }

  private static final class Collected implements Rows {
    private final List<Row> rows;
    private final List<String> names = new ArrayList<>();

    Collected(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void columns(List<Column> columns) {
      columns.forEach(column -> names.add(column.name()));
    }

    @Override
    public void row(List<Object> values) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int column = 0; column < names.size(); column++) {
        row.put(names.get(column), values.get(column));
      }
      rows.add(new Row(row));
    }
  }
}
