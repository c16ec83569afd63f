package org.danescan.analysis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.ScanViews;
import org.danescan.core.token.Reason;
import org.danescan.store.ScanReader;

/** The tables that a scan ends with. */
public final class Summary {
  private static final String ROUTES = "summary/routes.sql";

  private Summary() {}

  /**
   * The tables over a scan, finished or not: statuses, adoption, MX operators, MX hosts, causes of
   * failures.
   *
   * @throws org.danescan.store.StoreException if the directory holds no scan, or it cannot be read
   */
  public static List<Table> of(Path scan) {
    ScanReader reader = ScanReader.open(scan);
    try (Database database = Database.open(Limits.defaults())) {
      ScanViews.create(database, reader, "scan", ScanViews.Version.THIS);
      database.load("reasons", List.of("reason", "meaning"), reasons());
      database.run(query(ROUTES).sql());
      database.load("operators", List.of("mx_host", "operator"), operators(database));
      return List.of(
          table(database, "summary/status.sql"),
          table(database, "summary/adoption.sql"),
          table(database, "summary/operators.sql"),
          table(database, "summary/hosts.sql"),
          table(database, "summary/failures.sql"));
    }
  }

  private static Table table(Database database, String path) {
    Query query = query(path);
    return TableRows.table(database, query.title(), query.definition(), query.sql());
  }

  private static Query query(String path) {
    return Query.read(Summary.class, path);
  }

  private static List<List<String>> reasons() {
    return Arrays.stream(Reason.values())
        .map(reason -> List.of(reason.token(), reason.meaning()))
        .toList();
  }

  private static List<List<String>> operators(Database database) {
    return database.texts("SELECT DISTINCT unnest(hosts) FROM routes").stream()
        .map(host -> List.of(host, Operators.of(host)))
        .toList();
  }
}
