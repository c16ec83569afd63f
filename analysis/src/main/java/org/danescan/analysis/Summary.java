package org.danescan.analysis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.danescan.core.token.Reason;

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
    try (ScanDatabase database = ScanDatabase.open(scan)) {
      database.load("reasons", List.of("reason", "meaning"), reasons());
      database.run(query(ROUTES).sql());
      database.load("operators", List.of("mx_host", "operator"), operators(database));
      return List.of(
          database.table(query("summary/status.sql")),
          database.table(query("summary/adoption.sql")),
          database.table(query("summary/operators.sql")),
          database.table(query("summary/hosts.sql")),
          database.table(query("summary/failures.sql")));
    }
  }

  private static Query query(String path) {
    return Query.read(Summary.class, path);
  }

  private static List<List<String>> reasons() {
    return Arrays.stream(Reason.values())
        .map(reason -> List.of(reason.token(), reason.meaning()))
        .toList();
  }

  private static List<List<String>> operators(ScanDatabase database) {
    return database.texts("SELECT DISTINCT unnest(hosts) FROM routes").stream()
        .map(host -> List.of(host, Operators.of(host)))
        .toList();
  }
}
