package org.danescan.analysis.notify.find;

import java.util.Optional;
import org.danescan.analysis.database.Database;

/**
 * Columns that scans of some versions have. Where the tables do not have one, there is nothing to
 * be said by it.
 */
final class OptionalColumns {
  private OptionalColumns() {}

  /** SQL of the mail address that the zone of an MX host names; null where there is none. */
  static String contact(Database database) {
    return has(database, "mx_hosts", "soa_rname", "VARCHAR") ? "soa_rname" : "NULL::VARCHAR";
  }

  /** SQL of the names of a domain's name servers; none where the tables do not have them. */
  static Optional<String> nameServers(Database database) {
    return has(database, "domains", "name_servers", "STRUCT(%names%VARCHAR[]%)")
        ? Optional.of("name_servers.names")
        : Optional.empty();
  }

  private static boolean has(Database database, String table, String column, String type) {
    return database.number(
            "SELECT count(*) FROM duckdb_columns() WHERE schema_name = 'scan' AND table_name = '"
                + table
                + "' AND column_name = '"
                + column
                + "' AND data_type LIKE '"
                + type
                + "'")
        > 0;
  }
}
