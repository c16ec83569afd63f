package org.danescan.analysis.notify.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.notify.decide.Problem;
import org.danescan.analysis.notify.find.Evidence;

/**
 * Who runs zones whose DNSSEC fails, and is told.
 *
 * @param problem of what
 * @param contacts where
 * @param evidence what was seen
 */
public record ToldZones(Problem problem, List<String> contacts, Evidence evidence) {
  public ToldZones {
    contacts = List.copyOf(contacts);
  }

  /** The domains with the evidence, as values of a template. */
  Map<String, Object> forLetter(Language language) {
    Map<String, Object> zones = new LinkedHashMap<>();
    zones.put("runs_name_servers", "name-servers".equals(evidence.value(problem, "grouped_by")));
    zones.put("first_seen", PlainText.day(problem.seen().first()));
    zones.put("last_seen", PlainText.day(problem.seen().last()));
    zones.put("scans", problem.seen().scans());
    zones.put("domains_hit", problem.hit());
    zones.put("documentation", Documentation.of(problem.status()));
    zones.put("causes", causes(language));
    return zones;
  }

  /** What is wrong, the most frequent first, each with some of the domains. */
  private List<Object> causes(Language language) {
    List<Object> causes = new ArrayList<>();
    if (evidence.value(problem, "causes") instanceof List<?> found) {
      found.forEach(one -> causes.add(cause((Map<?, ?>) one, causes.size() + 1, language)));
    }
    return causes;
  }

  private static Map<String, Object> cause(Map<?, ?> found, int number, Language language) {
    List<?> sample = found.get("sample") instanceof List<?> some ? some : List.of();
    long domains = found.get("domains") instanceof Number count ? count.longValue() : 0;
    Map<String, Object> cause = language.cause(String.valueOf(found.get("reason")));
    cause.put("number", number);
    cause.put("sample", PlainText.clean(sample));
    cause.put("more_domains", domains - sample.size());
    return cause;
  }
}
