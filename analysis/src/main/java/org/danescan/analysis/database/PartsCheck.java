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
    counts(ScanTable.DOMAINS, rows(ScanTable.DOMAINS, "count(*)"), "rows");
    if (scan.hasRoutes()) {
      counts(ScanTable.ROUTES, rows(ScanTable.ROUTES, "coalesce(sum(domains), 0)"), "domains");
    }
    rows(ScanTable.MX_HOSTS);
    rows(ScanTable.PROBES);
    rows(ScanTable.CERTIFICATES);
  }

  private void counts(ScanTable<?> table, long found, String what) {
    long names = scan.manifest().input().names();
    if (found != names) {
      throw new StoreException(
          table.directory(scan.directory())
              + (" has " + found + " " + what + ", but scan.json counts " + names)
              + "; a part was replaced");
    }
  }

  private void rows(ScanTable<?> table) {
    rows(table, "count(*)");
  }

  private long rows(ScanTable<?> table, String counted) {
    checkNumbers(table);
    if (scan.manifest().chunks() == 0) {
      return 0;
    }
    try {
      return rowsOf(Sql.files(table.directory(scan.directory()), "part-*.parquet"), counted);
    } catch (StoreException e) {
      scan.reader().parts(table).forEach(part -> check(part, counted));
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

  private void check(Path part, String counted) {
    try {
      rowsOf(Sql.file(part), counted);
    } catch (StoreException e) {
      throw new StoreException(part + " is damaged; restore it, or scan anew", e);
    }
  }

  /** A count of rows reads the footers only, which the database keeps for what is asked next. */
  private long rowsOf(String files, String counted) {
    return database.number("SELECT " + counted + " FROM read_parquet(" + files + ")");
  }
}
