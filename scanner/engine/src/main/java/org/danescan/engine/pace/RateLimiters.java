package org.danescan.engine.pace;

import io.vertx.core.Future;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One rate for each of many: networks, for instance. Those that nobody used of late take no memory.
 *
 * @param <K> what each has a rate of its own
 */
public final class RateLimiters<K> {
  private static final int SWEEP_ABOVE = 10_000;

  private final ConcurrentHashMap<K, RateLimiter> limiters = new ConcurrentHashMap<>();
  private final Rate rate;
  private final Alarm alarm;
  private volatile int sweepAbove = SWEEP_ABOVE;

  /** The same rate for each. */
  public RateLimiters(Rate rate, Alarm alarm) {
    this.rate = rate;
    this.alarm = alarm;
  }

  /** A permit for one of them, now or as soon as its rate allows. */
  public Future<Void> acquire(K key) {
    if (!rate.isBounded()) {
      return Future.succeededFuture();
    }
    if (limiters.size() > sweepAbove) {
      sweep();
    }
    Asked asked = new Asked();
    limiters.compute(key, (same, known) -> asked.of(known == null ? fresh() : known));
    return asked.permit;
  }

  /** How many are remembered. */
  int size() {
    return limiters.size();
  }

  private RateLimiter fresh() {
    return new RateLimiter(rate, alarm);
  }

  private void sweep() {
    limiters
        .keySet()
        .forEach(
            key ->
                limiters.computeIfPresent(
                    key, (same, limiter) -> limiter.isIdle() ? null : limiter));
    sweepAbove = Math.max(SWEEP_ABOVE, 2 * limiters.size());
  }

  /** Asks within the map's lock, so that no sweep comes between. */
  private static final class Asked {
    private Future<Void> permit = Future.succeededFuture();

    RateLimiter of(RateLimiter limiter) {
      permit = limiter.acquire();
      return limiter;
    }
  }
}
