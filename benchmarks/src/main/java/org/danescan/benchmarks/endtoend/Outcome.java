package org.danescan.benchmarks.endtoend;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.danescan.core.token.DnssecStatus;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;

/**
 * What a scan found: domains by the DNSSEC status of their MX lookup.
 *
 * @param indeterminate those whose lookup did not complete
 */
record Outcome(long secure, long insecure, long bogus, long indeterminate) {

  /** Of all domains. */
  long domains() {
    return secure + insecure + bogus + indeterminate;
  }

  double share(long part) {
    return domains() == 0 ? 0 : (double) part / domains();
  }

  /** Counts the rows of a scan. */
  static Outcome read(Path scan) {
    Map<String, Long> counts = new HashMap<>();
    ScanReader.open(scan)
        .eachRow(ScanTable.DOMAINS, row -> counts.merge(row.mxDnssec(), 1L, Long::sum));
    return of(counts);
  }

  private static Outcome of(Map<String, Long> counts) {
    return new Outcome(
        count(counts, DnssecStatus.SECURE),
        count(counts, DnssecStatus.INSECURE),
        count(counts, DnssecStatus.BOGUS),
        count(counts, DnssecStatus.INDETERMINATE));
  }

  private static long count(Map<String, Long> counts, DnssecStatus status) {
    return counts.getOrDefault(status.token(), 0L);
  }

  /** The counts as a measurement holds them. */
  static Outcome of(Measurement measurement) {
    return new Outcome(
        measurement.whole("secure"),
        measurement.whole("insecure"),
        measurement.whole("bogus"),
        measurement.whole("indeterminate"));
  }

  /** The same as fields of a measurement. */
  String fields() {
    return String.join(
        "\t",
        "secure=" + secure,
        "insecure=" + insecure,
        "bogus=" + bogus,
        "indeterminate=" + indeterminate);
  }
}
