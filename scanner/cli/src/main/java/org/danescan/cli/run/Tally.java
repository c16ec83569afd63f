package org.danescan.cli.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.danescan.core.result.DomainResult;
import org.danescan.core.token.DomainStatus;
import org.danescan.engine.pipeline.ScanListener;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;

/** Counts domains by status, those of earlier runs too. Safe for many threads. */
final class Tally implements ScanListener {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** Counts what a scan that was begun has already. */
  synchronized void begin(ScanReader earlier) {
    earlier.eachRow(ScanTable.DOMAINS, row -> counts.merge(row.status(), 1L, Long::sum));
  }

  @Override
  public synchronized void arrived(DomainResult result) {
    counts.merge(result.verdict().status().token(), 1L, Long::sum);
  }

  /** They were counted at the beginning. */
  @Override
  public void passedOver(int domains) {}

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
