package org.danescan.analysis.classify;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.FinishedScan;
import org.danescan.core.background.Background;
import org.danescan.core.result.ScanPart;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanWriter;

/**
 * A scan classified anew: a complete scan with the same evidence, part by part.
 *
 * @param scan the scan's directory
 * @param out where the other is written
 * @param certificatesAt the time that certificates must be valid at; empty for the time at which
 *     each row was scanned
 * @param background what causes can be named by
 * @param toolVersion the version of danescan, to be noted
 */
public record Reclassification(
    Path scan,
    Path out,
    Optional<Instant> certificatesAt,
    Background background,
    String toolVersion) {

  /**
   * Classifies all parts.
   *
   * @return what the new scan says of itself
   * @throws org.danescan.store.RefusedException if the scan is none, unfinished or of a later
   *     version, or there is another one already where this one is to be written
   * @throws org.danescan.store.StoreException if the one cannot be read or the other not written
   */
  public ScanManifest run(Database database, Clock clock) {
    FinishedScan opened = FinishedScan.open(scan, database, "scan");
    ScanManifest manifest = opened.manifest();
    ScanRun run =
        new ScanRun(
            ScanRun.SCHEMA_VERSION,
            manifest.options(),
            manifest.input().sha256(),
            manifest.startedAt());
    try (ScanWriter writer = ScanWriter.begin(out, run)) {
      SharedEvidence shared = SharedEvidence.of(opened, database);
      PartClassifier classifier = new PartClassifier(scan, certificatesAt, background);
      SortedMap<String, Long> counts = new TreeMap<>();
      for (int number = 0; number < manifest.chunks(); number++) {
        ScanPart part = classifier.classify(number, shared);
        writer.write(part);
        part.domains()
            .forEach(domain -> counts.merge(domain.verdict().status().token(), 1L, Long::sum));
      }
      ScanManifest anew = manifest(manifest, counts, clock);
      writer.finish(anew);
      return anew;
    }
  }

  private ScanManifest manifest(ScanManifest old, SortedMap<String, Long> counts, Clock clock) {
    List<ScanManifest.Origin> origins = new ArrayList<>(old.origins());
    origins.add(
        new ScanManifest.Origin(
            scan.toString(),
            old.toolVersion(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            certificatesAt.orElse(null)));
    return new ScanManifest(
        ScanRun.SCHEMA_VERSION,
        toolVersion,
        old.options(),
        old.input(),
        old.startedAt(),
        old.endedAt(),
        counts,
        old.chunks(),
        origins,
        old.pauses());
  }
}
