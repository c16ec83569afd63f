package org.danescan.store;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a finished scan says of itself; {@code scan.json}.
 *
 * @param schemaVersion the version of the tables' columns
 * @param toolVersion the version of danescan
 * @param options the options of the scan, by name
 * @param input what was scanned
 * @param startedAt when the scan was first started
 * @param endedAt when its last part was written
 * @param counts number of domains by status token; a status that no domain has is left out
 * @param chunks number of parts of each table
 */
public record ScanManifest(
    int schemaVersion,
    String toolVersion,
    SortedMap<String, String> options,
    Input input,
    Instant startedAt,
    Instant endedAt,
    SortedMap<String, Long> counts,
    int chunks) {
  public ScanManifest {
    options = new TreeMap<>(options);
    counts = new TreeMap<>(counts);
  }

  /**
   * What was scanned.
   *
   * @param source where it came from, e.g. a file name
   * @param sha256 digest of the input, hexadecimal digits
   * @param names rows in {@code domains}
   * @param duplicates names left out because they stood there before
   * @param invalid rows for what is no domain name, counted in {@code names} too
   * @param leftOut delegations without DS records that were left out, as {@code --signed-only} asks
   */
  public record Input(
      String source, String sha256, long names, long duplicates, long invalid, long leftOut) {}
}
