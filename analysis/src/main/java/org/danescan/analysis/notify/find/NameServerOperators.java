package org.danescan.analysis.notify.find;

import java.util.List;
import org.danescan.analysis.Operators;
import org.danescan.analysis.database.Database;

/** The table of the operators of name servers of domains whose DNSSEC fails. */
final class NameServerOperators {
  private NameServerOperators() {}

  /** Makes the table, without rows where the scan has no name servers. */
  static void make(Database database) {
    String none = "SELECT '' AS domain, '' AS name_server WHERE false";
    database.run(
        "CREATE OR REPLACE TABLE failing_name_servers AS "
            + OptionalColumns.nameServers(database)
                .map(NameServerOperators::ofFailingDomains)
                .orElse(none));
    List<String> servers =
        database.texts("SELECT DISTINCT name_server FROM failing_name_servers ORDER BY 1");
    database.load(
        "name_server_operators",
        List.of("name_server", "operator"),
        servers.stream().map(server -> List.of(server, Operators.of(server))).toList());
    database.run(
        "CREATE TABLE domain_name_servers AS"
            + " SELECT domain, list(DISTINCT operator) AS operators"
            + " FROM failing_name_servers JOIN name_server_operators USING (name_server)"
            + " GROUP BY domain");
  }

  private static String ofFailingDomains(String names) {
    return "SELECT domain, unnest("
        + names
        + ") AS name_server FROM scan.domains"
        + " WHERE domain IN (SELECT subject FROM standing WHERE kind = 'domain')";
  }
}
