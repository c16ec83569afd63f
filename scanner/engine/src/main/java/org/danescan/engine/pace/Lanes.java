package org.danescan.engine.pace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lane for each of many. Those that nobody used of late take no memory. Guarded by {@link
 * Starts}.
 *
 * @param <K> what each has a lane of its own
 */
final class Lanes<K> {
  private static final int SWEEP_ABOVE = 10_000;

  private final Map<K, Lane> lanes = new HashMap<>();
  private final Rate rate;
  private int sweepAbove = SWEEP_ABOVE;

  Lanes(Rate rate) {
    this.rate = rate;
  }

  /** The lane of one; none where there is no bound. */
  Optional<Lane> of(K key, long now) {
    if (!rate.isBounded()) {
      return Optional.empty();
    }
    if (lanes.size() > sweepAbove) {
      lanes.values().removeIf(lane -> lane.isIdle(now));
      sweepAbove = Math.max(SWEEP_ABOVE, 2 * lanes.size());
    }
    return Optional.of(lanes.computeIfAbsent(key, fresh -> new Lane(rate, now)));
  }

  /** How many are remembered. */
  int size() {
    return lanes.size();
  }
}
