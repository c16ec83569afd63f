package org.danescan.analysis.steps;

import java.util.List;
import org.danescan.analysis.database.Database;

/**
 * Two scans beside each other: tables {@code pair_…} with columns {@code from_night} and {@code
 * night}.
 *
 * @param database where
 * @param nights the scans
 */
record Pairs(Database database, Nights nights) {
  private static final List<String> ON_THE_WAY = List.of("changed", "changed_operators");
  private static final List<String> KEPT =
      List.of("pair_shocks", "pair_domains", "pair_hosts", "pair_matrix");

  /** Makes all tables without rows. */
  void begin() {
    nights.alias(Night.schema(0), "earlier");
    nights.alias(Night.schema(0), "later");
    database.run("SET VARIABLE earlier = 0");
    database.run("SET VARIABLE later = 0");
    ON_THE_WAY.forEach(this::makeEmpty);
    KEPT.forEach(this::makeEmpty);
  }

  private void makeEmpty(String table) {
    database.run("CREATE TABLE " + table + " AS FROM (\n" + sql(table) + "\n) WHERE false");
  }

  /** Adds the rows of a pair. */
  void make(int earlier, int later) {
    nights.alias(Night.schema(earlier), "earlier");
    nights.alias(Night.schema(later), "later");
    database.run("SET VARIABLE earlier = " + earlier);
    database.run("SET VARIABLE later = " + later);
    ON_THE_WAY.forEach(
        table -> database.run("CREATE OR REPLACE TABLE " + table + " AS\n" + sql(table)));
    KEPT.forEach(table -> database.run("INSERT INTO " + table + "\n" + sql(table)));
  }

  private static String sql(String table) {
    return Nights.query("pairs/" + table + ".sql").sql();
  }
}
