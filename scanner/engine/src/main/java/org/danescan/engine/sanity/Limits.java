package org.danescan.engine.sanity;

import java.time.Duration;

/**
 * When a scan doubts itself.
 *
 * @param window over how many arrivals the share of failures is taken
 * @param jump by how much that share must exceed the share before, 0 to 1
 * @param every how long after a check the next is made
 * @param firstPause how long after the begin of a pause it is first seen whether it is over; then
 *     twice as long each time
 * @param longestPause the longest that this grows to
 */
public record Limits(
    int window, double jump, Duration every, Duration firstPause, Duration longestPause) {
  /** A quarter of 500 arrivals more than before; a check a minute; pauses of 5 s to 2 minutes. */
  public static final Limits USUAL =
      new Limits(500, 0.25, Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(2));
}
