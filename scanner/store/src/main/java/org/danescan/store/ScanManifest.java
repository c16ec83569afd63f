package org.danescan.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
 * @param origins where the evidence comes from, if the verdicts were made anew: each time that was
 *     done, the first first
 * @param pauses when the scan paused, as its own network or resolver was at fault
 */
public record ScanManifest(
    int schemaVersion,
    String toolVersion,
    SortedMap<String, String> options,
    Input input,
    Instant startedAt,
    Instant endedAt,
    SortedMap<String, Long> counts,
    int chunks,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Origin> origins,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Pause> pauses) {
  public ScanManifest {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(startedAt, "started_at");
    Objects.requireNonNull(endedAt, "ended_at");
    if (chunks < 0) {
      throw new IllegalArgumentException("chunks: " + chunks);
    }
    options = new TreeMap<>(options);
    counts = new TreeMap<>(counts);
    origins = origins == null ? List.of() : List.copyOf(origins);
    pauses = pauses == null ? List.of() : List.copyOf(pauses);
  }

  /** A scan with the verdicts that it was made with. */
  public ScanManifest(
      int schemaVersion,
      String toolVersion,
      SortedMap<String, String> options,
      Input input,
      Instant startedAt,
      Instant endedAt,
      SortedMap<String, Long> counts,
      int chunks) {
    this(
        schemaVersion,
        toolVersion,
        options,
        input,
        startedAt,
        endedAt,
        counts,
        chunks,
        List.of(),
        List.of());
  }

  /** The same with pauses. */
  public ScanManifest paused(List<Pause> when) {
    return new ScanManifest(
        schemaVersion,
        toolVersion,
        options,
        input,
        startedAt,
        endedAt,
        counts,
        chunks,
        origins,
        when);
  }

  /**
   * A pause of the scan; what was seen in it was not believed, and tried again.
   *
   * @param from when all was last known to be well before
   * @param until when it was well again
   * @param why what showed the fault, in words
   */
  public record Pause(Instant from, Instant until, String why) {}

  /**
   * A scan that was classified anew.
   *
   * @param scan its directory
   * @param toolVersion the version of danescan that had made its verdicts
   * @param classifiedAt when it was classified anew
   * @param certificatesAt the time that certificates were to be valid at; null for the time of each
   *     row
   */
  public record Origin(
      String scan,
      String toolVersion,
      Instant classifiedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant certificatesAt) {}

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
