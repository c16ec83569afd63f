package org.danescan.analysis.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.FinishedScan;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Sql;
import org.danescan.store.RefusedException;
import org.danescan.store.ScanTable;

/**
 * Scans in the order of their times, and what is kept of each: tables {@code night_…} with a column
 * {@code night}. The tables of the steps are those of the last scan.
 */
public final class Nights {
  /** What is kept of each scan. */
  private static final List<String> KEPT =
      List.of(
          "night_usable",
          "night_operators",
          "night_operator_classes",
          "night_hosts",
          "night_rrsets",
          "night_chains",
          "night_failing");

  private final Database database;
  private final List<Night> all;

  private Nights(Database database, List<Night> all) {
    this.database = database;
    this.all = all;
  }

  /**
   * Opens scans; each must be finished and whole.
   *
   * @param scans their directories, at least one, in any order
   * @throws RefusedException if one cannot be used, or is given twice
   */
  public static Nights open(List<Path> scans, Database database) {
    checkDistinct(scans);
    return opened(scans, database);
  }

  /**
   * Opens two scans to be compared, which may be one and the same: then nothing has changed.
   *
   * @throws RefusedException if one cannot be used
   */
  public static Nights two(Path one, Path other, Database database) {
    return opened(List.of(one, other), database);
  }

  private static Nights opened(List<Path> scans, Database database) {
    List<FinishedScan> opened = new ArrayList<>();
    for (int number = 0; number < scans.size(); number++) {
      opened.add(FinishedScan.open(scans.get(number), database, "opened_" + number));
    }
    List<Integer> order =
        IntStream.range(0, opened.size())
            .boxed()
            .sorted(Comparator.comparing(number -> opened.get(number).manifest().startedAt()))
            .toList();
    Nights nights = new Nights(database, new ArrayList<>());
    for (int number : order) {
      Night night = new Night(nights.all.size(), opened.get(number));
      nights.all.add(night);
      nights.alias("opened_" + number, night.schema());
    }
    return nights;
  }

  private static void checkDistinct(List<Path> scans) {
    Set<Path> seen = new HashSet<>();
    for (Path scan : scans) {
      if (!seen.add(place(scan))) {
        throw new RefusedException(scan + " is given twice; name each scan once");
      }
    }
  }

  /**
   * Where it is, whichever links lead there; one that is not there is refused when it is opened.
   */
  private static Path place(Path scan) {
    try {
      return scan.toRealPath();
    } catch (IOException e) {
      return scan.toAbsolutePath().normalize();
    }
  }

  /** The scans, the earliest first. */
  public List<Night> all() {
    return List.copyOf(all);
  }

  /** The schemas of the scans' tables. */
  public List<String> schemas() {
    return all.stream().map(Night::schema).toList();
  }

  /** Makes the views of a schema those of another. */
  void alias(String from, String to) {
    database.run("CREATE SCHEMA IF NOT EXISTS " + to);
    for (ScanTable<?> table : ScanTable.ALL) {
      database.run(
          "CREATE OR REPLACE VIEW "
              + (to + "." + table.name())
              + " AS SELECT * FROM "
              + (from + "." + table.name()));
    }
  }

  /**
   * Makes the tables of each scan.
   *
   * @param queries further queries whose results are kept of each scan, by name
   */
  public void make(List<NightQuery> queries) {
    makeEach(queries);
    makeSteps(Step.ofTheLastScan());
  }

  private void makeSteps(List<Step> steps) {
    database.inAnyOrder(() -> steps.forEach(step -> step.make(database)));
  }

  private void makeEach(List<NightQuery> queries) {
    OperatorNames.begin(database);
    for (Night night : all) {
      database.run("SET VARIABLE night = " + night.number());
      alias(night.schema(), "scan");
      makeSteps(Step.ofEachScan());
      KEPT.forEach(table -> keep(table, query("nights/" + table + ".sql").sql()));
      queries.forEach(query -> keep(query.table(), query.sql()));
    }
    listScans();
    database.run("CREATE TABLE nights AS FROM scans JOIN night_usable USING (night)");
  }

  /**
   * A query about one scan whose result is kept of each.
   *
   * @param table where
   * @param query the query
   */
  public record NightQuery(String table, Query query) {
    private String sql() {
      return "SELECT getvariable('night')::INTEGER AS night, row_number() OVER () AS rank, *\nFROM (\n"
          + query.sql()
          + "\n)";
    }
  }

  private void keep(String table, String sql) {
    database.run("CREATE TABLE IF NOT EXISTS " + table + " AS FROM (\n" + sql + "\n) WHERE false");
    database.run("INSERT INTO " + table + "\n" + sql);
  }

  /** Makes the table of the scans. */
  public void listScans() {
    database.run(
        "CREATE TABLE scans (night INTEGER, scan VARCHAR, started_at TIMESTAMPTZ, ended_at TIMESTAMPTZ)");
    for (Night night : all) {
      database.run(
          "INSERT INTO scans VALUES ("
              + night.number()
              + ", "
              + Sql.text(night.scan().directory().toString())
              + ", "
              + Sql.text(night.scan().manifest().startedAt().toString())
              + ", "
              + Sql.text(night.scan().manifest().endedAt().toString())
              + ")");
    }
  }

  /**
   * Makes the tables of each scan and of what failed over all scans, without those of neighbouring
   * scans and those that only a report of the last scan needs.
   */
  public void follow() {
    makeEach(List.of());
    makeRuns();
  }

  /** Makes the tables of neighbouring scans, and of what failed over all scans. */
  public void compare() {
    List<Integer> usable =
        database.texts("SELECT night FROM nights WHERE usable ORDER BY night").stream()
            .map(Integer::valueOf)
            .toList();
    Pairs pairs = new Pairs(database, this);
    pairs.begin();
    for (int later = 1; later < usable.size(); later++) {
      pairs.make(usable.get(later - 1), usable.get(later));
    }
    makeRuns();
  }

  private void makeRuns() {
    makeDomainStates();
    database.run(query("time/subject_nights.sql").sql());
    database.run(query("time/runs.sql").sql());
  }

  /** The domains that failed in some scan, in each. */
  private void makeDomainStates() {
    database.run(
        "CREATE TABLE domain_states (night INTEGER, domain VARCHAR, status VARCHAR, reason VARCHAR)");
    for (Night night : all) {
      database.run(
          "INSERT INTO domain_states SELECT "
              + night.number()
              + ", domain, status, reason FROM "
              + night.schema()
              + ".domains WHERE domain IN (SELECT domain FROM night_failing)");
    }
  }

  static Query query(String path) {
    return Query.read(Nights.class, path);
  }
}
