package org.danescan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.danescan.core.verdict.DomainVerdict;

/**
 * What a scan should make of a scenario.
 *
 * @param status token
 * @param reason token
 * @param delivers token
 */
record ExpectedVerdict(String status, String reason, String delivers) {

  /** The table {@code expected-verdicts.txt}, by scenario. */
  static Map<String, ExpectedVerdict> table() throws IOException {
    Map<String, ExpectedVerdict> table = new TreeMap<>();
    try (InputStream in = ExpectedVerdict.class.getResourceAsStream("expected-verdicts.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .forEach(
              field -> {
                if (table.put(field[0], new ExpectedVerdict(field[1], field[2], field[3]))
                    != null) {
                  throw new IllegalStateException(field[0] + " stands twice in the table");
                }
              });
    }
    return table;
  }

  /** What a verdict is, in the same words. */
  static ExpectedVerdict of(DomainVerdict verdict) {
    return new ExpectedVerdict(
        verdict.status().token(), verdict.reason().token(), verdict.delivers().token());
  }
}
