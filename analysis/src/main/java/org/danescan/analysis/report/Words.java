package org.danescan.analysis.report;

import java.util.Arrays;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.core.token.Advice;
import org.danescan.core.token.Reason;

/** The tables of tokens and their meanings. */
final class Words {
  private Words() {}

  static void load(Database database) {
    database.load(
        "reason_words",
        List.of("reason", "meaning"),
        Arrays.stream(Reason.values())
            .map(reason -> List.of(reason.token(), reason.meaning()))
            .toList());
    database.load(
        "advice_words",
        List.of("advice", "meaning", "change"),
        Arrays.stream(Advice.values())
            .map(advice -> List.of(advice.token(), advice.meaning(), advice.change()))
            .toList());
  }
}
