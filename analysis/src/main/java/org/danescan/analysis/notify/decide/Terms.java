package org.danescan.analysis.notify.decide;

import java.time.Duration;

/**
 * When somebody is told.
 *
 * @param scans in how many scans a problem must have been seen, at least 1
 * @param days on how many days, at least 1
 * @param coolDown how long an operator who was told is left alone
 */
public record Terms(int scans, int days, Duration coolDown) {
  /** Two scans on two days, and 30 days. */
  public static final Terms DEFAULTS = new Terms(2, 2, Duration.ofDays(30));

  /** Whether a problem has been seen so often. */
  boolean met(Seen seen) {
    return seen.scans() >= scans && seen.days() >= days;
  }

  /**
   * Whether a problem goes on for long enough to believe it of a host that was ill and well before:
   * twice as often as of another.
   */
  boolean metAfterRelapse(Seen seen) {
    return seen.scans() >= 2L * scans && seen.days() >= 2L * days;
  }
}
