package org.danescan.engine.sanity;

import java.time.Instant;

/**
 * A time in which our own network or resolver was at fault, or seemed to be: what was seen in it is
 * not believed.
 *
 * @param from when all was last known to be well
 * @param until when it was well again, and nothing from before was under way any more
 * @param why what showed it, in words
 */
public record Outage(Instant from, Instant until, String why) {
  /** Whether something was seen in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && !at.isAfter(until);
  }
}
