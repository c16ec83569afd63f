package org.danescan.analysis.steps;

import java.util.List;
import org.danescan.analysis.Operators;
import org.danescan.analysis.database.Database;

/** The tables of hosts and their operators, which take the public suffix list: so no queries. */
final class OperatorNames {
  private OperatorNames() {}

  /** Makes the table without rows. */
  static void begin(Database database) {
    database.load("operator_names", List.of("mx_host", "operator"), List.of());
  }

  /** Adds the hosts of the tables {@code hosts} and {@code route_hosts} that it does not have. */
  static void complete(Database database) {
    List<String> hosts =
        database.texts(
            "(SELECT mx_host FROM hosts UNION SELECT mx_host FROM route_hosts)"
                + " EXCEPT SELECT mx_host FROM operator_names");
    database.append(
        "operator_names",
        hosts.parallelStream().map(host -> List.of(host, Operators.of(host))).toList());
  }

  /** Makes the table of name servers and their operators. */
  static void ofNameServers(Database database) {
    List<String> names = database.texts("SELECT DISTINCT unnest(name_servers) FROM zone_routes");
    database.run("DROP TABLE IF EXISTS name_server_operators");
    database.load(
        "name_server_operators",
        List.of("name_server", "operator"),
        names.parallelStream().map(name -> List.of(name, Operators.of(name))).toList());
  }
}
