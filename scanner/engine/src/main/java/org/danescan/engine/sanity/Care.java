package org.danescan.engine.sanity;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scan does lest it writes down failures that are its own or pass by.
 *
 * @param lastTries how what is unsettled is tried again
 * @param canaries domains that must be answered; the root in place of none
 * @param limits when it doubts itself
 */
public record Care(LastTries lastTries, List<Canary> canaries, Limits limits) {
  /** Unless told otherwise. */
  public static final Care USUAL = of(LastTries.USUAL);

  public Care {
    canaries = List.copyOf(canaries);
  }

  /** Usual care with other last tries. */
  public static Care of(LastTries lastTries) {
    return new Care(lastTries, List.of(), Limits.USUAL);
  }

  /** What cannot be, each problem naming the option and what to do; empty when all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>(lastTries.problems());
    if (limits.every().isNegative() || limits.every().isZero()) {
      problems.add("--canary-every must be more than nothing");
    }
    return problems;
  }
}
