package org.danescan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.resolve.DnssecTrust;

/**
 * What a scan should make of a scenario.
 *
 * @param status token
 * @param reason token
 * @param delivers token
 */
record ExpectedVerdict(String status, String reason, String delivers) {

  /** The tables beside this class, by scenario. */
  static Map<String, ExpectedVerdict> table(DnssecTrust.Mode mode) throws IOException {
    Map<String, ExpectedVerdict> table = read("expected-verdicts.txt");
    if (mode == DnssecTrust.Mode.TRUST_AD) {
      table.putAll(read("expected-verdicts-trust-ad.txt"));
    }
    return table;
  }

  private static Map<String, ExpectedVerdict> read(String file) throws IOException {
    Map<String, ExpectedVerdict> table = new TreeMap<>();
    try (InputStream in = ExpectedVerdict.class.getResourceAsStream(file)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .forEach(field -> add(table, field));
    }
    return table;
  }

  private static void add(Map<String, ExpectedVerdict> table, String[] field) {
    if (table.put(field[0], new ExpectedVerdict(field[1], field[2], field[3])) != null) {
      throw new IllegalStateException(field[0] + " stands twice in the table");
    }
  }

  /** What a verdict is, in the same words. */
  static ExpectedVerdict of(DomainVerdict verdict) {
    return new ExpectedVerdict(
        verdict.status().token(), verdict.reason().token(), verdict.delivers().token());
  }
}
