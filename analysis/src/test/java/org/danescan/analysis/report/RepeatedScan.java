package org.danescan.analysis.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.FinishedScan;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Sql;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanTable;
import org.danescan.store.ScanWriter;
import org.danescan.store.rows.MxHostRow;

/**
 * A large scan made of a small one: its parts again and again, each time with other domains. MX
 * hosts that one domain alone names are renamed with it, and their servers and certificates too;
 * hosts that several name stay, as providers do.
 */
final class RepeatedScan {
  private final Database database;
  private final FinishedScan base;
  private final Path out;

  /** The MX hosts that one domain alone names. */
  private final Set<String> own = new HashSet<>();

  private RepeatedScan(Database database, FinishedScan base, Path out) {
    this.database = database;
    this.base = base;
    this.out = out;
  }

  static void write(Path scan, Path out, int copies) throws IOException {
    try (Database database = Database.open(Limits.defaults())) {
      FinishedScan base = FinishedScan.open(scan, database, "base");
      RepeatedScan repeated = new RepeatedScan(database, base, out);
      for (ScanTable<?> table : ScanTable.ALL) {
        Files.createDirectories(table.directory(out));
      }
      repeated.prepare();
      for (int copy = 0; copy < copies; copy++) {
        for (int part = 0; part < base.manifest().chunks(); part++) {
          repeated.copy(part, copy);
        }
      }
      repeated.finish(copies);
    }
  }

  private void prepare() {
    database.run(
        "CREATE TABLE named AS SELECT domain, unnest(mx_hosts).mx_host AS mx_host FROM base.domains");
    database.run(
        "CREATE TABLE shared AS SELECT mx_host FROM named GROUP BY mx_host HAVING count(*) > 1");
    database.run(
        "CREATE TABLE own AS SELECT mx_host FROM base.mx_hosts ANTI JOIN shared USING (mx_host)");
    database.run(
        "CREATE TABLE owners AS SELECT domain, list(mx_host) AS owned"
            + " FROM named SEMI JOIN own USING (mx_host) GROUP BY domain");
    own.addAll(database.texts("SELECT mx_host FROM own"));
  }

  private void copy(int part, int copy) throws IOException {
    String prefix = copy == 0 ? "" : "c" + copy + "-";
    put(
        ScanTable.DOMAINS,
        part,
        copy,
        "SELECT * EXCLUDE (owned) REPLACE ("
            + renamed("domain", prefix)
            + ", "
            + renamed("input", prefix)
            + ", list_transform(mx_hosts, lambda h: struct_pack(preference := h.preference, mx_host := "
            + ownName("h.mx_host", prefix)
            + ", status := h.status, reason := h.reason)) AS mx_hosts"
            + ", list_transform(mx_records, lambda r: struct_pack(preference := r.preference, exchange := "
            + ownName("r.exchange", prefix)
            + ")) AS mx_records)"
            + " FROM part LEFT JOIN owners USING (domain)");
    putRoutes(base.manifest().chunks() * copy + part);
    putHosts(part, copy, prefix);
    String probes = copy == 0 ? "" : " WHERE tlsa_base_domain IN (FROM own)";
    put(
        ScanTable.PROBES,
        part,
        copy,
        "SELECT * REPLACE ("
            + renamed("tlsa_base_domain", prefix)
            + ", list_transform(chain, lambda x: "
            + digest("x", prefix)
            + ") AS chain) FROM part"
            + probes);
    put(
        ScanTable.CERTIFICATES,
        part,
        copy,
        "SELECT * REPLACE (" + digest("sha256", prefix) + " AS sha256) FROM part");
  }

  /** By the scan's own writer, which keeps hosts without address apart. */
  private void putHosts(int part, int copy, String prefix) throws IOException {
    List<MxHostRow> rows = new ArrayList<>();
    ScanReader.eachRow(
        ScanTable.MX_HOSTS,
        ScanTable.MX_HOSTS.part(base.directory(), part),
        row -> {
          if (copy == 0 || own.contains(row.mxHost())) {
            rows.add(renamed(row, prefix + row.mxHost()));
          }
        });
    int number = copy * base.manifest().chunks() + part;
    ScanTable.MX_HOSTS.parquet().write(ScanTable.MX_HOSTS.part(out, number), rows);
  }

  private static MxHostRow renamed(MxHostRow row, String name) {
    return new MxHostRow(
        name,
        row.status(),
        row.reason(),
        row.detail(),
        row.dnssec(),
        row.tlsaBaseDomain(),
        row.resultType(),
        row.ipv4(),
        row.ipv6(),
        row.alias(),
        row.tlsa(),
        row.addresses(),
        row.advice(),
        row.soaStatus(),
        row.soaReason(),
        row.soaZone(),
        row.soaRname(),
        row.scannedAt());
  }

  private static String ownName(String value, String prefix) {
    return "CASE WHEN list_contains(owned, "
        + value
        + ") THEN '"
        + prefix
        + "' || "
        + value
        + " ELSE "
        + value
        + " END";
  }

  private static String renamed(String column, String prefix) {
    return "'" + prefix + "' || " + column + " AS " + column;
  }

  private static String digest(String value, String prefix) {
    return prefix.isEmpty() ? value : "sha256('" + prefix + "' || " + value + ")";
  }

  private void put(ScanTable<?> table, int part, int copy, String sql) {
    int number = copy * base.manifest().chunks() + part;
    database.run(
        "CREATE OR REPLACE TEMP VIEW part AS FROM read_parquet("
            + Sql.file(table.part(base.directory(), part))
            + ")");
    copy(table, number, sql);
  }

  /** From the domains, as older scans have theirs counted. */
  private void putRoutes(int number) {
    String counted = Query.read(Database.class, "counted_routes.sql").sql();
    String domains = Sql.file(ScanTable.DOMAINS.part(out, number));
    copy(
        ScanTable.ROUTES, number, counted.replace("scan.domains", "read_parquet(" + domains + ")"));
  }

  private void copy(ScanTable<?> table, int number, String sql) {
    database.run(
        "COPY ("
            + sql
            + ") TO "
            + Sql.text(table.part(out, number).toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
  }

  private void finish(int copies) {
    ScanManifest one = base.manifest();
    TreeMap<String, Long> counts = new TreeMap<>(one.counts());
    counts.replaceAll((status, count) -> count * copies);
    ScanManifest.Input input =
        new ScanManifest.Input("repeated", "00", one.input().names() * copies, 0, 0, 0);
    ScanRun run = new ScanRun(ScanRun.SCHEMA_VERSION, new TreeMap<>(), "00", Instant.EPOCH);
    try (ScanWriter writer = ScanWriter.begin(out, run)) {
      writer.finish(
          new ScanManifest(
              one.schemaVersion(),
              one.toolVersion(),
              one.options(),
              input,
              one.startedAt(),
              one.endedAt(),
              counts,
              one.chunks() * copies));
    }
  }
}
