package org.danescan.analysis.database;

import java.nio.file.Files;
import java.nio.file.Path;
import org.danescan.store.RefusedException;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanRun;

/**
 * A scan that is finished, of a version that can be read, and whole.
 *
 * @param reader its evidence
 * @param manifest what it says of itself
 */
public record FinishedScan(ScanReader reader, ScanManifest manifest) {

  /**
   * Opens a scan and makes its tables views of a schema. Every part is there and has a readable
   * footer, and the parts of {@code domains} have as many rows as {@code scan.json} says; damage
   * within a part shows when it is read.
   *
   * @throws RefusedException if it is no scan, or unfinished, or of a later version
   * @throws org.danescan.store.StoreException if it is damaged; the message names the file
   */
  public static FinishedScan open(Path directory, Database database, String schema) {
    FinishedScan scan = new FinishedScan(new ScanReader(directory), manifest(directory));
    new PartsCheck(scan, database).run();
    ScanViews.create(database, scan.reader, schema, scan.version());
    return scan;
  }

  /** The scan's directory. */
  public Path directory() {
    return reader.scan();
  }

  private static ScanManifest manifest(Path directory) {
    ScanReader reader = new ScanReader(directory);
    ScanManifest manifest =
        reader.manifest().orElseThrow(() -> new RefusedException(whyNoManifest(reader)));
    if (manifest.schemaVersion() > ScanRun.SCHEMA_VERSION) {
      throw new RefusedException(
          directory.resolve("scan.json")
              + " says that its columns are of version "
              + manifest.schemaVersion()
              + "; this danescan knows them up to "
              + ScanRun.SCHEMA_VERSION
              + ": use danescan "
              + manifest.toolVersion()
              + " or later");
    }
    return manifest;
  }

  private static String whyNoManifest(ScanReader reader) {
    Path directory = reader.scan();
    if (!Files.exists(directory)) {
      return directory + " does not exist; name the directory of a scan";
    }
    boolean begun = reader.run().isPresent() || !reader.chunks().isEmpty();
    return begun
        ? directory.resolve("scan.json")
            + " is missing: the scan is unfinished; finish it with --resume"
        : directory + " is no scan: it has no scan.json; name the directory of a scan";
  }

  /** Whether the scan has the table {@code routes}. */
  boolean hasRoutes() {
    return version() == ScanViews.Version.THIS;
  }

  private ScanViews.Version version() {
    return manifest.schemaVersion() == ScanRun.SCHEMA_VERSION
        ? ScanViews.Version.THIS
        : ScanViews.Version.OLDER;
  }
}
