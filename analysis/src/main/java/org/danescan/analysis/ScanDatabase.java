package org.danescan.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.danescan.store.StoreException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A scan as an embedded database: one view for each table, over the parts that exist now. A table
 * without parts is a view without rows. Every method throws {@link StoreException} when the
 * database cannot do as told.
 */
public final class ScanDatabase implements AutoCloseable {
  private final Path scan;
  private final DuckDBConnection connection;

  private ScanDatabase(Path scan, DuckDBConnection connection) {
    this.scan = scan;
    this.connection = connection;
  }

  /**
   * Opens a scan, finished or not.
   *
   * @throws StoreException also if the directory holds none
   */
  public static ScanDatabase open(Path scan) {
    ScanReader reader = ScanReader.open(scan);
    ScanDatabase database = new ScanDatabase(scan, connect(scan));
    try {
      database.execute("SET autoinstall_known_extensions = false");
      database.execute("SET TimeZone = 'UTC'");
      for (ScanTable<?> table : ScanTable.ALL) {
        database.addTable(table, reader);
      }
      return database;
    } catch (SQLException e) {
      database.close();
      throw failure(scan, e);
    }
  }

  private static DuckDBConnection connect(Path scan) {
    try {
      return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    } catch (SQLException e) {
      throw failure(scan, e);
    }
  }

  private void addTable(ScanTable<?> table, ScanReader reader) throws SQLException {
    if (reader.parts(table).isEmpty()) {
      addEmpty(table);
    } else {
      String parts = escaped(table.directory(scan)) + "/part-*.parquet";
      execute(
          "CREATE VIEW " + table.name() + " AS SELECT * FROM read_parquet(" + quoted(parts) + ")");
    }
  }

  /** An empty part has the columns, and a database table made of it needs no file any more. */
  private void addEmpty(ScanTable<?> table) throws SQLException {
    try {
      Path file = Files.createTempFile("danescan-", ".parquet");
      try {
        table.parquet().write(file, Collections.emptyIterator());
        execute(
            "CREATE TABLE "
                + table.name()
                + " AS SELECT * FROM read_parquet("
                + quoted(escaped(file))
                + ")");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new StoreException("no temporary file can be made; check java.io.tmpdir", e);
    }
  }

  /** A path in which no character stands for others. */
  private static String escaped(Path path) {
    return path.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Runs a statement that yields nothing. */
  void run(String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw failure(scan, e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Makes a table of text columns and fills it.
   *
   * @param rows each with as many texts as there are columns
   */
  void load(String table, List<String> columns, List<List<String>> rows) {
    try {
      execute("CREATE TABLE " + table + " (" + String.join(" VARCHAR, ", columns) + " VARCHAR)");
      try (DuckDBAppender appender =
          connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
        for (List<String> row : rows) {
          appender.beginRow();
          for (String cell : row) {
            appender.append(cell);
          }
          appender.endRow();
        }
      }
    } catch (SQLException e) {
      throw failure(scan, e);
    }
  }

  /** The values of a query's first column. */
  List<String> texts(String sql) {
    return rows(sql).rows().stream().map(row -> row.get(0)).toList();
  }

  /** The result of a query as a table for people. */
  Table table(Query query) {
    Rows result = rows(query.sql());
    return new Table(query.title(), query.definition(), result.columns(), result.rows());
  }

  private record Rows(List<String> columns, List<List<String>> rows) {}

  private Rows rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData meta = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= meta.getColumnCount(); column++) {
        columns.add(meta.getColumnLabel(column));
      }
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(cell(Optional.ofNullable(result.getObject(column))));
        }
        rows.add(row);
      }
      return new Rows(columns, rows);
    } catch (SQLException e) {
      throw failure(scan, e);
    }
  }

  private static String cell(Optional<Object> value) {
    return value
        .map(
            present ->
                present instanceof Double share
                    ? String.format(Locale.ROOT, "%.1f", share)
                    : present.toString())
        .orElse("");
  }

  /** The connection, for queries of one's own. */
  Connection connection() {
    return connection;
  }

  private static StoreException failure(Path scan, SQLException cause) {
    return new StoreException(
        scan + " cannot be analysed; is a part damaged, or of another version?", cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(scan, e);
    }
  }
}
