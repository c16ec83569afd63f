package org.danescan.analysis.notify.decide;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.danescan.core.token.MxHostStatus;

/** Decides of one problem at a time whether its operator is told. */
public final class Decider {
  private final Terms terms;
  private final Instant now;
  private final Predicate<Problem> optedOut;
  private final Map<List<String>, List<Told>> told;
  private final Map<String, Instant> lastTold;

  /**
   * A decider.
   *
   * @param memory what earlier runs told
   * @param optedOut whether the operator asked not to be contacted
   * @param now the end of the last scan
   */
  public Decider(Terms terms, Memory memory, Predicate<Problem> optedOut, Instant now) {
    this.terms = terms;
    this.now = now;
    this.optedOut = optedOut;
    this.told = memory.told().stream().collect(Collectors.groupingBy(Memory::key));
    this.lastTold = memory.lastTold();
  }

  /** The decision. */
  public Decision decide(Problem problem) {
    return why(problem)
        .<Decision>map(why -> new Decision.Withhold(problem, why))
        .orElseGet(() -> new Decision.Tell(problem));
  }

  private Optional<Why> why(Problem problem) {
    if (problem.sight() == Sight.OPTED_OUT || optedOut.test(problem)) {
      return Optional.of(Why.OPT_OUT);
    }
    if (problem.sight() == Sight.FAULT_OF_OURS) {
      return Optional.of(Why.FAULT_OF_OURS);
    }
    if (problem.sight() == Sight.NOT_JUDGED) {
      return Optional.of(Why.INCONCLUSIVE);
    }
    return whyOfWhatStands(problem);
  }

  private Optional<Why> whyOfWhatStands(Problem problem) {
    if (problem.status().equals(MxHostStatus.UNUSABLE_TLSA.token())) {
      return Optional.of(Why.MAIL_NOT_STOPPED);
    }
    if (isTold(problem)) {
      return Optional.of(Why.ALREADY_TOLD);
    }
    if (!terms.met(problem.seen())) {
      return Optional.of(Why.TOO_FEW_SCANS);
    }
    if (problem.hit() == 0) {
      return Optional.of(Why.NO_DOMAIN_HIT);
    }
    if (problem.seen().timesBefore() > 0 && !terms.metAfterRelapse(problem.seen())) {
      return Optional.of(Why.FLAPPING);
    }
    return isCoolingDown(problem) ? Optional.of(Why.COOL_DOWN) : Optional.empty();
  }

  private boolean isTold(Problem problem) {
    List<String> key = List.of(problem.kind().token(), problem.subject());
    return told.getOrDefault(key, List.of()).stream().anyMatch(one -> one.covers(problem));
  }

  private boolean isCoolingDown(Problem problem) {
    return Optional.ofNullable(lastTold.get(problem.operator()))
        .filter(at -> at.plus(terms.coolDown()).isAfter(now))
        .isPresent();
  }
}
