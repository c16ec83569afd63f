package org.danescan.cli.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.danescan.core.token.DomainStatus;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;

/**
 * Counts the domains of final parts by status, those of earlier runs too. Safe for many threads.
 */
final class Tally {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** Counts what a scan that was begun has already. */
  synchronized void begin(ScanReader earlier) {
    earlier.eachRow(ScanTable.DOMAINS, row -> counts.merge(row.status(), 1L, Long::sum));
  }

  /** Counts a part by its number of domains by status. */
  synchronized void add(SortedMap<String, Long> part) {
    part.forEach((status, domains) -> counts.merge(status, domains, Long::sum));
  }

  synchronized SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  synchronized long names() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized long invalid() {
    return counts.getOrDefault(DomainStatus.INVALID_NAME.token(), 0L);
  }
}
