package org.danescan.analysis.report;

import java.io.IOException;
import java.nio.file.Path;
import org.danescan.analysis.database.Database;

/** Writes what people read beside the tables of a report. */
public interface Pages {
  /** Nothing: a report of tables alone. */
  Pages NONE = (directory, index, database) -> {};

  /**
   * Writes the pages.
   *
   * @param directory the report's directory; its tables are in {@code tables}
   * @param index what the report holds
   * @throws IOException if a file cannot be written
   */
  void write(Path directory, ReportIndex index, Database database) throws IOException;
}
