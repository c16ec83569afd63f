package org.danescan.analysis.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Sql;
import org.danescan.analysis.output.CsvRows;
import org.danescan.analysis.output.JsonRows;

/**
 * Writes tables as CSV, JSON and Parquet.
 *
 * @param directory where to
 */
record TableFiles(Path directory) {

  /**
   * Runs a query once and writes its result three times.
   *
   * @throws IOException if a file cannot be written
   */
  WrittenTable write(String name, Query query, Database database) throws IOException {
    database.run("CREATE OR REPLACE TEMP TABLE result AS " + query.sql());
    database.run(
        "COPY result TO "
            + Sql.text(file(name, "parquet").toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
    try (BufferedWriter csv = Files.newBufferedWriter(file(name, "csv"), StandardCharsets.UTF_8);
        BufferedWriter json = Files.newBufferedWriter(file(name, "json"), StandardCharsets.UTF_8)) {
      Both both = new Both(List.of(new CsvRows(csv), new JsonRows(json)));
      database.each("SELECT * FROM result", both);
      return WrittenTable.of(name, query, both.columns, both.rows);
    }
  }

  private Path file(String name, String extension) {
    return directory.resolve(name + "." + extension);
  }

  /** Hands rows to several and counts them. */
  private static final class Both implements Rows {
    private final List<Rows> all;
    private final List<Column> columns = new ArrayList<>();
    private long rows;

    Both(List<Rows> all) {
      this.all = all;
    }

    @Override
    public void columns(List<Column> names) {
      columns.addAll(names);
      all.forEach(one -> one.columns(names));
    }

    @Override
    public void row(List<Object> values) {
      rows++;
      all.forEach(one -> one.row(values));
    }

    @Override
    public void end() {
      all.forEach(Rows::end);
    }
  }
}
