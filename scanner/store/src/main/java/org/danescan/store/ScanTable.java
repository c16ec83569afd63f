package org.danescan.store;

import java.nio.file.Path;
import java.util.List;
import org.danescan.core.token.MxHostStatus;
import org.danescan.store.mapping.PartRows;
import org.danescan.store.parquet.ParquetTable;
import org.danescan.store.rows.CertificateRow;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.MxHostRow;
import org.danescan.store.rows.ProbeRow;
import org.danescan.store.rows.RouteRow;

/**
 * One of the five tables of a scan: a directory of parts.
 *
 * @param name the directory's name
 * @param parquet how its parts are written and read
 * @param <R> the row class
 */
public record ScanTable<R>(String name, ParquetTable<R> parquet) {
  /** One row a name of the input. */
  public static final ScanTable<DomainRow> DOMAINS =
      of("domains", DomainRow.class, "domain", "registered_domain", "input", "line", "scanned_at");

  /** One row a distinct MX host; most are domains without mail, and reports pass over those. */
  public static final ScanTable<MxHostRow> MX_HOSTS =
      new ScanTable<>(
          "mx_hosts",
          new ParquetTable<>(
              MxHostRow.class,
              List.of("mx_host", "scanned_at"),
              row -> row.status().equals(MxHostStatus.NO_ADDRESS.token())));

  /** One row an SMTP session. */
  public static final ScanTable<ProbeRow> PROBES = of("probes", ProbeRow.class, "started_at");

  /** One row a distinct certificate. */
  public static final ScanTable<CertificateRow> CERTIFICATES =
      of("certificates", CertificateRow.class, "sha256", "der", "serial", "spki_sha256");

  /** The domains of each part, counted by what they share. */
  public static final ScanTable<RouteRow> ROUTES = of("routes", RouteRow.class);

  /** All of them, in the order in which the parts of a chunk are written. */
  public static final List<ScanTable<?>> ALL =
      List.of(ROUTES, CERTIFICATES, PROBES, MX_HOSTS, DOMAINS);

  private static <R> ScanTable<R> of(String name, Class<R> rows, String... distinct) {
    return new ScanTable<>(name, new ParquetTable<>(rows, List.of(distinct)));
  }

  /** The directory of the table's parts. */
  public Path directory(Path scan) {
    return scan.resolve(name);
  }

  /** Puts all files of a part in place, its domains last. */
  static void writeAll(Path scan, int number, PartRows rows) {
    ROUTES.write(scan, number, rows.routes());
    CERTIFICATES.write(scan, number, rows.certificates());
    PROBES.write(scan, number, rows.probes());
    MX_HOSTS.write(scan, number, rows.hosts());
    DOMAINS.write(scan, number, rows.domains());
  }

  /** Puts the file of one part in place. */
  void write(Path scan, int number, List<R> rows) {
    DurableFile.write(part(scan, number), file -> parquet.write(file, rows));
  }

  /** The file of one part. */
  public Path part(Path scan, int number) {
    return directory(scan).resolve(PartName.of(number));
  }
}
