package org.danescan.engine.sanity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How what is unsettled is tried again at the end of a scan.
 *
 * @param most how often at most, 0 or more
 * @param after how long is waited before each, if there is anything to try
 */
public record LastTries(int most, Duration after) {
  /** Nothing is tried again. */
  public static final LastTries NONE = new LastTries(0, Duration.ZERO);

  /** Once, ten seconds after the end. */
  public static final LastTries USUAL = new LastTries(1, Duration.ofSeconds(10));

  /** What cannot be, each problem naming the option and what to do; empty when all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (most < 0) {
      problems.add("--last-tries must be 0 or more");
    }
    if (after.isNegative()) {
      problems.add("--last-try-after must be 0 or more");
    }
    return problems;
  }
}
