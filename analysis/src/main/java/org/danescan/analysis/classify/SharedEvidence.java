package org.danescan.analysis.classify;

import java.util.function.Consumer;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.FinishedScan;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Sql;
import org.danescan.store.ScanTable;
import org.danescan.store.rows.CertificateRow;
import org.danescan.store.rows.MxHostRow;
import org.danescan.store.rows.ProbeRow;

/**
 * The evidence that parts need of each other. It is kept by the database, on disk where it does not
 * fit in memory, and handed over for one part at a time.
 */
final class SharedEvidence {
  private final FinishedScan scan;
  private final Database database;

  private SharedEvidence(FinishedScan scan, Database database) {
    this.scan = scan;
    this.database = database;
  }

  /** Collects it: a few passes over narrow columns. */
  static SharedEvidence of(FinishedScan scan, Database database) {
    if (scan.manifest().chunks() > 0) {
      collect(scan, database);
    }
    return new SharedEvidence(scan, database);
  }

  private static void collect(FinishedScan scan, Database database) {
    for (ScanTable<?> table : ScanTable.ALL) {
      database.run(
          "SET VARIABLE "
              + table.name()
              + " = "
              + Sql.files(table.directory(scan.directory()), "part-*.parquet"));
    }
    database.run(Query.read(SharedEvidence.class, "shared.sql").sql());
  }

  /** Hands over the hosts that the domains of a part need, its own among them or not. */
  void hosts(int part, Consumer<MxHostRow> consumer) {
    String domains = Sql.file(ScanTable.DOMAINS.part(scan.directory(), part));
    rows(
        ScanTable.MX_HOSTS,
        "SELECT * FROM shared_hosts SEMI JOIN ("
            + "SELECT unnest(list_transform(mx_records, lambda r: r.exchange)) AS mx_host"
            + " FROM read_parquet("
            + domains
            + ") UNION ALL SELECT domain FROM read_parquet("
            + domains
            + ")) USING (mx_host)",
        consumer);
  }

  /** Hands over the sessions of servers with one of some TLSA base domains, by server. */
  void probes(Iterable<String> bases, Consumer<ProbeRow> consumer) {
    database.replace("wanted", "base", bases);
    rows(
        ScanTable.PROBES,
        "SELECT * FROM shared_probes SEMI JOIN wanted ON base = tlsa_base_domain",
        consumer);
  }

  /** Hands over certificates by their digests. */
  void certificates(Iterable<String> digests, Consumer<CertificateRow> consumer) {
    database.replace("wanted", "sha256", digests);
    rows(
        ScanTable.CERTIFICATES,
        "SELECT * FROM shared_certificates SEMI JOIN wanted USING (sha256)",
        consumer);
  }

  private <R> void rows(ScanTable<R> table, String sql, Consumer<R> consumer) {
    database.each(sql, new RecordRows<>(table.parquet().rows(), consumer));
  }
}
