package org.danescan.analysis.export;

import java.io.Writer;
import java.nio.file.Path;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.FinishedScan;
import org.danescan.analysis.output.CsvRows;
import org.danescan.analysis.output.JsonRows;

/** Writes rows of a scan, in the order in which they are stored. */
public final class Export {
  private static final String SCHEMA = "scan";

  private Export() {}

  /** How rows are written. */
  public enum Format {
    /** As {@link CsvRows}. */
    CSV,
    /** As {@link JsonRows}. */
    JSON
  }

  /**
   * Writes what is asked for.
   *
   * @throws org.danescan.store.StoreException if the scan cannot be read
   * @throws java.io.UncheckedIOException if the output cannot be written
   */
  public static void write(
      Path scan, ExportQuery.Ready query, Format format, Database database, Writer out) {
    FinishedScan.open(scan, database, SCHEMA);
    database.each(query.sql(SCHEMA), format == Format.CSV ? new CsvRows(out) : new JsonRows(out));
  }
}
