package org.danescan.engine.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.differential.fault.Fault;
import org.danescan.engine.differential.plan.Case;
import org.danescan.engine.differential.plan.Question;

/** Counts what came out, and keeps what is unexplained. */
final class Tally {
  private final Map<DnssecStatus, Integer> statuses = new EnumMap<>(DnssecStatus.class);
  private final Map<KnownDifference, Integer> differences = new EnumMap<>(KnownDifference.class);
  private final Map<Case, List<String>> unexplained = new LinkedHashMap<>();
  private final Set<Fault> faults = new LinkedHashSet<>();
  private int cases;
  private int broken;
  private int zones;

  /** A case that will be asked about. */
  synchronized void add(Case made) {
    cases++;
    zones += made.zones();
    broken += made.fault() instanceof Fault.Nothing ? 0 : 1;
    faults.add(made.fault());
  }

  /** What came out for one question. */
  synchronized void add(Case made, Question question, Opinions opinions) {
    statuses.merge(opinions.unbound(), 1, Integer::sum);
    if (!opinions.agree()) {
      Optional<KnownDifference> known = KnownDifference.of(made, question, opinions);
      if (known.isPresent()) {
        differences.merge(known.get(), 1, Integer::sum);
      } else {
        unexplained
            .computeIfAbsent(made, first -> new ArrayList<>())
            .add("  %s: %s".formatted(question, opinions));
      }
    }
  }

  /** The cases with differences that nothing explains. */
  synchronized List<String> unexplained() {
    return unexplained.entrySet().stream()
        .map(entry -> entry.getKey() + "\n" + String.join("\n", entry.getValue()))
        .toList();
  }

  /** The differences that were met. */
  synchronized Set<KnownDifference> met() {
    return Set.copyOf(differences.keySet());
  }

  /** The faults that there were. */
  synchronized Set<Fault> faults() {
    return Set.copyOf(faults);
  }

  /** How often Unbound found a status. */
  synchronized int count(DnssecStatus status) {
    return statuses.getOrDefault(status, 0);
  }

  @Override
  public synchronized String toString() {
    int questions = statuses.values().stream().mapToInt(Integer::intValue).sum();
    return "%d cases (%d broken), %d zones, %d questions: %s; differences: %s"
        .formatted(cases, broken, zones, questions, text(statuses), text(differences));
  }

  private static String text(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
