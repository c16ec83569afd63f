package org.danescan.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes an unfinished scan the same scan when it is resumed; {@code .run.json}.
 *
 * @param schemaVersion the version of the tables' columns
 * @param options the options that decide what the rows say, by name
 * @param inputSha256 digest of the input, hexadecimal digits
 * @param startedAt when the scan was first started
 */
public record ScanRun(
    int schemaVersion, SortedMap<String, String> options, String inputSha256, Instant startedAt) {
  /** The version of the columns that this version writes. */
  public static final int SCHEMA_VERSION = 4;

  public ScanRun {
    options = new TreeMap<>(options);
  }

  /**
   * Sees whether a scan that was begun can go on as this one.
   *
   * @throws RefusedException naming what is different
   */
  void checkGoesOn(ScanRun begun, Path scan) {
    String difference = difference(begun);
    if (!difference.isEmpty()) {
      throw new RefusedException(
          scan
              + " cannot be resumed: "
              + difference
              + "; resume it as it was begun, or write to another directory");
    }
  }

  private String difference(ScanRun begun) {
    if (schemaVersion != begun.schemaVersion) {
      return "its columns are of version " + begun.schemaVersion + ", not " + schemaVersion;
    }
    if (!inputSha256.equals(begun.inputSha256)) {
      return "its input had the digest " + begun.inputSha256 + ", not " + inputSha256;
    }
    TreeMap<String, String> all = new TreeMap<>(begun.options);
    all.putAll(options);
    return all.keySet().stream()
        .filter(name -> !valueOf(name).equals(begun.valueOf(name)))
        .findFirst()
        .map(name -> name + " was " + begun.valueOf(name) + ", not " + valueOf(name))
        .orElse("");
  }

  private String valueOf(String option) {
    return options.getOrDefault(option, "unset");
  }
}
