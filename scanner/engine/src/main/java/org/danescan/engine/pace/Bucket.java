package org.danescan.engine.pace;

/**
 * A token bucket. Up to 100 tokens a second it holds one, so that they are evenly spaced. Above, as
 * timers are no finer than a millisecond, it holds the tokens of a hundredth of a second and fills
 * slower by as many: in no span, wherever it begins, are more taken than the rate, rounded up to a
 * whole number. Not safe for several threads.
 */
final class Bucket {
  static final long SECOND = 1_000_000_000;
  private static final double EVENLY_SPACED_UP_TO = 100;

  private final long interval;
  private final long tolerance;

  /** When it will be full; it is empty when that is too far ahead. */
  private long full;

  /**
   * A full one.
   *
   * @param rate a bounded one
   * @param span in how many nanoseconds no more are taken than the rate says
   * @param now the time, nanoseconds
   */
  Bucket(Rate rate, long span, long now) {
    double burst = Math.max(1, Math.floor(rate.perSecond() / EVENLY_SPACED_UP_TO));
    double refill = burst == 1 ? rate.perSecond() : rate.perSecond() - burst;
    this.interval = (long) Math.ceil(span / refill);
    this.tolerance = (long) ((burst - 1) * interval);
    this.full = now;
  }

  /** How long until there is a token; 0 or less when there is one. */
  long untilToken(long now) {
    return full - tolerance - now;
  }

  boolean hasToken(long now) {
    return untilToken(now) <= 0;
  }

  /** How many there are. */
  long tokens(long now) {
    return hasToken(now) ? Math.min(-untilToken(now), tolerance) / interval + 1 : 0;
  }

  /** Takes one that is there. */
  void take(long now) {
    full = Math.max(full - now, 0) + now + interval;
  }

  /** Whether a new one would do the same. */
  boolean isFull(long now) {
    return full - now <= 0;
  }
}
