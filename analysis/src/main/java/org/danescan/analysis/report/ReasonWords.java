package org.danescan.analysis.report;

import java.util.Arrays;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.core.token.Reason;

/** The table of causes and their meanings. */
final class ReasonWords {
  private ReasonWords() {}

  static void load(Database database) {
    database.load(
        "reason_words",
        List.of("reason", "meaning"),
        Arrays.stream(Reason.values())
            .map(reason -> List.of(reason.token(), reason.meaning()))
            .toList());
  }
}
