package org.danescan.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danescan.engine.input.InputFormat;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.input.Survey;

/** What a person should know of the inputs before they are scanned. */
final class SurveyReport {
  private static final long FEW = 10;

  private SurveyReport() {}

  /** Lines of text, as a rule none for lists. */
  static List<String> of(Survey survey, InputRules rules) {
    Survey.Counts counts = survey.counts();
    List<String> lines = new ArrayList<>(survey.faults());
    long more = counts.broken() - survey.faults().size();
    if (more > 0) {
      lines.add(text("%,d more lines that are no records", more));
    }
    long delegations = counts.signed() + counts.unsigned();
    if (delegations > 0) {
      lines.add(text("%,d delegations, %,d of them with DS records", delegations, counts.signed()));
    }
    if (delegations > FEW && counts.signed() == 0 && !rules.queryUnsigned()) {
      lines.add(
          "there is no DS record at all; if the file was cut down to NS records, scan the whole"
              + " zone file, or add --query-unsigned");
    }
    if (rules.format() == InputFormat.LIST
        && counts.names() > FEW
        && counts.invalid() * 2 > counts.names()) {
      lines.add("most lines are no domain names; a zone file is scanned with --format zone");
    }
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
