package org.danescan.analysis.database;

import com.google.common.collect.Iterables;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.danescan.store.StoreException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * An embedded database, empty at first. Every method throws {@link StoreException} when the
 * database cannot do as told; if a part of a scan is the cause, the message names the file.
 */
public final class Database implements AutoCloseable {
  private final WorkDirectory work;
  private final DuckDBConnection connection;
  private final List<Path> parts = new ArrayList<>();

  private Database(WorkDirectory work, DuckDBConnection connection) {
    this.work = work;
    this.connection = connection;
  }

  /** Opens one. */
  public static Database open(Limits limits) {
    WorkDirectory work = WorkDirectory.in(limits.temporary());
    try {
      Database database = new Database(work, connect());
      database.configure(limits);
      return database;
    } catch (SQLException e) {
      work.close();
      throw new StoreException("no database can be opened", e);
    }
  }

  private static DuckDBConnection connect() throws SQLException {
    Properties properties = new Properties();
    // Rows are handed over as they come; otherwise a whole result would be held in memory.
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
  }

  private void configure(Limits limits) throws SQLException {
    execute("SET autoinstall_known_extensions = false");
    execute("SET TimeZone = 'UTC'");
    execute("SET memory_limit = '" + limits.memory() + "B'");
    execute("SET threads = " + limits.threads());
    execute("SET temp_directory = " + Sql.text(work.path().toString()));
    // The footers of a scan's thousands of parts are read once and not for each query.
    execute("SET parquet_metadata_cache = true");
  }

  /** A directory that goes when the database is closed. */
  public Path workDirectory() {
    return work.path();
  }

  /** Has failures looked for in these files too. */
  void reads(List<Path> files) {
    parts.addAll(files);
  }

  /** Runs a statement that yields nothing. */
  public void run(String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Runs what makes tables whose rows may stand in any order, which costs less than to keep that in
   * which they are read.
   */
  public void inAnyOrder(Runnable making) {
    run("SET preserve_insertion_order = false");
    try {
      making.run();
    } finally {
      run("SET preserve_insertion_order = true");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a query and hands over its rows, one in memory at a time. */
  public void each(String sql, Rows rows) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Rows.Column> columns = columns(result.getMetaData());
      rows.columns(columns);
      while (result.next()) {
        List<Object> row = new ArrayList<>(columns.size());
        for (int column = 1; column <= columns.size(); column++) {
          row.add(Values.plain(Optional.ofNullable(result.getObject(column))));
        }
        rows.row(row);
      }
      rows.end();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static List<Rows.Column> columns(ResultSetMetaData meta) throws SQLException {
    List<Rows.Column> columns = new ArrayList<>();
    for (int column = 1; column <= meta.getColumnCount(); column++) {
      columns.add(new Rows.Column(meta.getColumnLabel(column), meta.getColumnTypeName(column)));
    }
    return columns;
  }

  /** The values of a query's first column, as text. */
  public List<String> texts(String sql) {
    List<String> texts = new ArrayList<>();
    each(sql, new FirstColumn(value -> texts.add(value.toString())));
    return texts;
  }

  /** The one whole number that a query yields. */
  public long number(String sql) {
    return Long.parseLong(texts(sql).get(0));
  }

  /**
   * Makes a table of text columns and fills it.
   *
   * @param rows each with as many texts as there are columns
   */
  public void load(String table, List<String> columns, Iterable<List<String>> rows) {
    run("CREATE TABLE " + table + " (" + String.join(" VARCHAR, ", columns) + " VARCHAR)");
    append(table, rows);
  }

  /** Adds rows to a table of text columns. */
  public void append(String table, Iterable<List<String>> rows) {
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
      for (List<String> row : rows) {
        appender.beginRow();
        for (String cell : row) {
          appender.append(cell);
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Makes a table of one text column, over the one that was there. */
  public void replace(String table, String column, Iterable<String> values) {
    run("DROP TABLE IF EXISTS " + table);
    load(table, List.of(column), Iterables.transform(values, List::of));
  }

  private StoreException failure(SQLException cause) {
    if (String.valueOf(cause.getMessage()).startsWith("Out of Memory")) {
      return new StoreException(
          "the memory that was allowed is not enough; allow more with --memory", cause);
    }
    return parts.stream()
        .filter(this::isDamaged)
        .findFirst()
        .map(part -> new StoreException(part + " is damaged; no query can read it", cause))
        .orElseGet(() -> new StoreException("the database could not do as told", cause));
  }

  private boolean isDamaged(Path part) {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT max(hash(part)) FROM read_parquet(" + Sql.file(part) + ") AS part")) {
      return !result.next();
    } catch (SQLException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("the database cannot be closed", e);
    } finally {
      work.close();
    }
  }
}
