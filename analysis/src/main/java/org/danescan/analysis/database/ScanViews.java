package org.danescan.analysis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.danescan.store.StoreException;

/**
 * A scan's tables as views of a database. A table without parts, or with parts that an older
 * version wrote with fewer columns, has all columns of this version too.
 */
public final class ScanViews {
  private static final String PARTS = "part-*.parquet";

  private ScanViews() {}

  /** Makes the views of the parts that exist now, in a schema that is made if need be. */
  public static void create(Database database, ScanReader scan, String schema, Version version) {
    database.run("CREATE SCHEMA IF NOT EXISTS " + schema);
    for (ScanTable<?> table : ScanTable.ALL) {
      database.reads(scan.parts(table));
      create(database, scan, schema + "." + table.name(), table, version);
    }
    if (version == Version.OLDER) {
      countRoutes(database, schema);
    }
  }

  /** Scans before version 4 have no parts of {@code routes}. */
  private static void countRoutes(Database database, String schema) {
    database.run(
        "CREATE OR REPLACE VIEW "
            + (schema + "." + ScanTable.ROUTES.name())
            + " AS "
            + Query.read(ScanViews.class, "counted_routes.sql")
                .sql()
                .replace("scan.domains", schema + "." + ScanTable.DOMAINS.name()));
  }

  /** Whether the parts have the columns of this version. */
  public enum Version {
    /** They have. */
    THIS,
    /** They may lack some. */
    OLDER
  }

  private static void create(
      Database database, ScanReader scan, String name, ScanTable<?> table, Version version) {
    boolean none = scan.parts(table).isEmpty();
    String parts =
        "SELECT * FROM read_parquet(" + Sql.files(table.directory(scan.scan()), PARTS) + ")";
    if (!none && version == Version.THIS) {
      database.run("CREATE VIEW " + name + " AS " + parts);
      return;
    }
    Path empty = emptyPart(database, table);
    String columns = "SELECT * FROM read_parquet(" + Sql.file(empty) + ")";
    database.run(
        "CREATE VIEW "
            + name
            + " AS "
            + (none ? columns : columns + " UNION ALL BY NAME " + parts));
  }

  private static Path emptyPart(Database database, ScanTable<?> table) {
    Path file = database.workDirectory().resolve("no-" + table.name() + ".parquet");
    try {
      if (!Files.exists(file)) {
        table.parquet().write(file, List.of());
      }
      return file;
    } catch (IOException e) {
      throw new StoreException(file + " cannot be written; make room, or name another --temp", e);
    }
  }
}
