package org.danescan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.hadoop.ParquetReader;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.InputName;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.store.mapping.Certificates;
import org.danescan.store.mapping.Domains;
import org.danescan.store.mapping.MxHosts;
import org.danescan.store.mapping.Probes;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.ProbeRow;

/**
 * Reads the evidence of a scan, finished or not, part by part in the order of the parts' numbers;
 * only one row at a time is in memory. Every method throws {@link StoreException} for what cannot
 * be read.
 *
 * @param scan the scan's directory
 */
public record ScanReader(Path scan) {

  /**
   * Opens a scan.
   *
   * @throws StoreException if the directory holds none
   */
  public static ScanReader open(Path scan) {
    ScanReader reader = new ScanReader(scan);
    boolean holdsScan =
        reader.manifest().isPresent()
            || reader.run().isPresent()
            || Files.isDirectory(ScanTable.DOMAINS.directory(scan));
    if (!holdsScan) {
      throw new StoreException(
          scan + " holds no scan; name a directory that a scan was written to");
    }
    return reader;
  }

  /** What the scan says of itself; empty while it is unfinished. */
  public Optional<ScanManifest> manifest() {
    return JsonFile.MANIFEST.read(scan);
  }

  /** How the scan was begun; empty once it is finished. */
  public Optional<ScanRun> run() {
    return JsonFile.RUN.read(scan);
  }

  /** The parts of a table that exist, by number. */
  public List<Path> parts(ScanTable<?> table) {
    return PartName.in(table.directory(scan));
  }

  /** The numbers of the chunks that are done, in order. */
  public List<Integer> chunks() {
    return parts(ScanTable.DOMAINS).stream()
        .map(part -> PartName.number(part).orElseThrow())
        .toList();
  }

  /**
   * A domain's evidence.
   *
   * @param input the name as given
   * @param mx its MX lookup
   * @param tries how often it was looked up
   * @param sidelights what was seen beside its mail route
   */
  public record DomainEvidence(
      InputName input, Lookup<MxRecord> mx, int tries, Sidelights sidelights) {}

  /** Hands over the domains of one chunk, in input order. */
  public void domains(int chunk, Consumer<DomainEvidence> consumer) {
    each(ScanTable.DOMAINS, ScanTable.DOMAINS.part(scan, chunk), ScanReader::evidence, consumer);
  }

  private static DomainEvidence evidence(DomainRow row) {
    return new DomainEvidence(
        Domains.input(row), Domains.mx(row), row.tries(), Domains.sidelights(row));
  }

  /** Hands over the MX hosts of all parts; one that two parts hold comes twice. */
  public void hosts(Consumer<MxHostObservation> consumer) {
    for (Path part : parts(ScanTable.MX_HOSTS)) {
      each(ScanTable.MX_HOSTS, part, MxHosts::observation, consumer);
    }
  }

  /** All certificates by the SHA-256 digest of their DER in hexadecimal digits. */
  public Map<String, Octets> certificates() {
    Map<String, Octets> certificates = new HashMap<>();
    eachRow(
        ScanTable.CERTIFICATES,
        row -> certificates.putIfAbsent(row.sha256(), Certificates.der(row)));
    return certificates;
  }

  /**
   * Hands over the probes of all parts; one that two parts hold comes twice.
   *
   * @param certificates what {@link #certificates()} gave
   * @throws StoreException also if a certificate is missing, which only an unfinished scan can be
   */
  public void probes(Map<String, Octets> certificates, Consumer<ProbeObservation> consumer) {
    for (Path part : parts(ScanTable.PROBES)) {
      SessionGroups groups =
          new SessionGroups(
              sessions ->
                  consumer.accept(
                      Probes.probe(sessions, digest -> certificate(certificates, digest))));
      eachRow(ScanTable.PROBES, part, groups::add);
      groups.end();
    }
  }

  /**
   * The probes that some rows are sessions of, neighbours one of another.
   *
   * @param certificate a certificate's DER by its SHA-256 digest in hexadecimal digits
   */
  public static List<ProbeObservation> probes(
      List<ProbeRow> rows, Function<String, Octets> certificate) {
    List<ProbeObservation> probes = new ArrayList<>();
    SessionGroups groups =
        new SessionGroups(sessions -> probes.add(Probes.probe(sessions, certificate)));
    rows.forEach(groups::add);
    groups.end();
    return probes;
  }

  private Octets certificate(Map<String, Octets> certificates, String digest) {
    Octets certificate = certificates.get(digest);
    if (certificate == null) {
      throw new StoreException(
          scan + " has no certificate " + digest + ", which a server sent; resume the scan first");
    }
    return certificate;
  }

  /** Hands over the rows of a table as they are stored. */
  public <R> void eachRow(ScanTable<R> table, Consumer<R> consumer) {
    parts(table).forEach(part -> eachRow(table, part, consumer));
  }

  /** Hands over the rows of one file of a table as they are stored. */
  public static <R> void eachRow(ScanTable<R> table, Path part, Consumer<R> consumer) {
    each(table, part, Function.identity(), consumer);
  }

  private static <R, T> void each(
      ScanTable<R> table, Path part, Function<R, T> reading, Consumer<T> consumer) {
    try (ParquetReader<R> rows = table.parquet().read(part)) {
      Optional<T> next = next(rows, part, reading);
      while (next.isPresent()) {
        consumer.accept(next.get());
        next = next(rows, part, reading);
      }
    } catch (IOException e) {
      throw unreadable(part, e);
    }
  }

  private static <R, T> Optional<T> next(ParquetReader<R> rows, Path part, Function<R, T> reading) {
    try {
      return Optional.ofNullable(rows.read()).map(reading);
    } catch (IOException | RuntimeException e) {
      // parquet-java reports a damaged file, and we a word of a later version, by the latter.
      throw unreadable(part, e);
    }
  }

  private static StoreException unreadable(Path part, Exception cause) {
    return new StoreException(
        part + " cannot be read; it is damaged, or a later version wrote it", cause);
  }
}
