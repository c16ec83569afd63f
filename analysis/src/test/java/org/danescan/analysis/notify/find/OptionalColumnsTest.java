package org.danescan.analysis.notify.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.junit.jupiter.api.Test;

/** Columns that a scan may have or not. */
final class OptionalColumnsTest {
  private static void makeScan(Database database, String nameServers, String contact) {
    database.run("CREATE SCHEMA scan");
    database.run(
        "CREATE TABLE scan.domains AS SELECT * FROM (VALUES ('a.nl'), ('b.nl'), ('c.nl')) t(domain)");
    database.run("CREATE TABLE scan.mx_hosts AS SELECT 'mx.a.nl' AS mx_host");
    if (!nameServers.isEmpty()) {
      database.run("ALTER TABLE scan.domains ADD COLUMN name_servers " + nameServers);
      database.run(
          "UPDATE scan.domains SET name_servers = {'status': 'present', 'names': "
              + "['ns2.host.nl', 'ns1.host.nl', 'ns.other.com']} WHERE domain = 'a.nl'");
    }
    if (!contact.isEmpty()) {
      database.run("ALTER TABLE scan.mx_hosts ADD COLUMN soa_rname " + contact);
    }
    database.run(
        "CREATE TABLE standing AS SELECT 'domain' AS kind, domain AS subject"
            + " FROM scan.domains WHERE domain <> 'c.nl'");
  }

  @Test
  void aScanWithNameServersTellsWhoRunsAZone() {
    try (Database database = Database.open(Limits.defaults())) {
      makeScan(database, "STRUCT(status VARCHAR, names VARCHAR[])", "VARCHAR");
      NameServerOperators.make(database);
      assertThat(
              database.texts(
                  "SELECT domain || list_sort(operators)::VARCHAR FROM domain_name_servers"))
          .containsExactly("a.nl[host.nl, other.com]");
      assertThat(OptionalColumns.contact(database)).isEqualTo("soa_rname");
    }
  }

  @Test
  void aScanWithoutTellsNothing() {
    try (Database database = Database.open(Limits.defaults())) {
      makeScan(database, "", "");
      NameServerOperators.make(database);
      assertThat(database.texts("SELECT domain FROM domain_name_servers")).isEmpty();
      assertThat(OptionalColumns.contact(database)).isEqualTo("NULL::VARCHAR");
    }
  }
}
