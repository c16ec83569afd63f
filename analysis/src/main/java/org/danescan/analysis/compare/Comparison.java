package org.danescan.analysis.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.analysis.Table;
import org.danescan.analysis.TableRows;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.output.JsonRows;
import org.danescan.analysis.output.JsonText;
import org.danescan.analysis.report.ReportTables;
import org.danescan.analysis.steps.Nights;

/** What changed from one scan to another. */
public final class Comparison {
  /** Tables, in the order in which a person would look at them. */
  private static final List<String> TABLES =
      List.of(
          "changes",
          "shocks",
          "transitions",
          "host_transitions",
          "changed_hosts",
          "changed_domains");

  private final Database database;

  private Comparison(Database database) {
    this.database = database;
  }

  /**
   * Compares two scans, the earlier first whatever their order.
   *
   * @throws org.danescan.store.RefusedException if one cannot be used
   * @throws org.danescan.store.StoreException if one is damaged
   */
  public static Comparison of(Path one, Path other, Database database) {
    Nights nights = Nights.two(one, other, database);
    nights.make(ReportTables.OF_EACH_SCAN);
    database.run("UPDATE nights SET usable = true");
    nights.compare();
    return new Comparison(database);
  }

  /** What a person must know before believing the figures; empty if nothing. */
  public List<String> warnings() {
    return database
        .texts(
            "SELECT scan FROM scans JOIN night_usable USING (night) WHERE NOT usable ORDER BY night")
        .stream()
        .map(
            scan ->
                scan
                    + " tells of a fault on our side: of most operators, or of a quarter of all"
                    + " domains, it could say nothing")
        .toList();
  }

  /**
   * The tables for a person.
   *
   * @param rows at most so many rows of each list of hosts and domains
   */
  public List<Table> tables(int rows) {
    List<Table> tables = new ArrayList<>();
    for (String name : TABLES) {
      Query query = query(name);
      tables.add(
          TableRows.table(
              database,
              query.title(),
              query.definition(),
              "FROM (\n" + query.sql() + "\n) LIMIT " + rows));
    }
    return tables;
  }

  /**
   * Everything as a JSON object, with an array for each table.
   *
   * @throws IOException if it cannot be written
   */
  public void writeJson(Writer out) throws IOException {
    List<String> scans = database.texts("SELECT scan FROM scans ORDER BY night");
    out.write("{\"earlier\": " + JsonText.of(scans.get(0)));
    out.write(",\n\"later\": " + JsonText.of(scans.get(1)));
    out.write(",\n\"warnings\": " + JsonText.of(warnings()));
    for (String name : TABLES) {
      out.write(",\n\"" + name + "\": ");
      database.each(query(name).sql(), new JsonRows(out));
    }
    out.write("}\n");
  }

  private static Query query(String name) {
    return Query.read(Comparison.class, name + ".sql");
  }
}
