package org.danescan.analysis.database;

import java.nio.file.Path;
import java.util.List;
import org.danescan.store.ScanTable;
import org.danescan.store.StoreException;

/**
 * Sees whether the parts of a finished scan are there and whole, as far as their footers tell.
 *
 * @param scan the scan
 * @param database reads the footers
 */
record PartsCheck(FinishedScan scan, Database database) {

  void run() {
    long domains = rows(ScanTable.DOMAINS);
    if (domains != scan.manifest().input().names()) {
      throw new StoreException(
          ScanTable.DOMAINS.directory(scan.directory())
              + " has "
              + domains
              + " rows, but scan.json counts "
              + scan.manifest().input().names()
              + "; a part was replaced");
    }
    rows(ScanTable.MX_HOSTS);
    rows(ScanTable.PROBES);
    rows(ScanTable.CERTIFICATES);
  }

  private long rows(ScanTable<?> table) {
    checkNumbers(table);
    if (scan.manifest().chunks() == 0) {
      return 0;
    }
    try {
      return rowsOf(Sql.files(table.directory(scan.directory()), "part-*.parquet"));
    } catch (StoreException e) {
      scan.reader().parts(table).forEach(this::checkFooter);
      throw e;
    }
  }

  private void checkNumbers(ScanTable<?> table) {
    List<Path> parts = scan.reader().parts(table);
    for (int number = 0; number < scan.manifest().chunks(); number++) {
      Path part = table.part(scan.directory(), number);
      if (number >= parts.size() || !parts.get(number).equals(part)) {
        throw new StoreException(part + " is missing; restore it, or scan anew");
      }
    }
    if (parts.size() > scan.manifest().chunks()) {
      throw new StoreException(
          parts.get(scan.manifest().chunks())
              + " is a part more than the "
              + scan.manifest().chunks()
              + " that scan.json counts; remove it if it is not the scan's");
    }
  }

  private void checkFooter(Path part) {
    try {
      rowsOf(Sql.file(part));
    } catch (StoreException e) {
      throw new StoreException(part + " is damaged; restore it, or scan anew", e);
    }
  }

  private long rowsOf(String files) {
    return database.number("SELECT sum(num_rows) FROM parquet_file_metadata(" + files + ")");
  }
}
