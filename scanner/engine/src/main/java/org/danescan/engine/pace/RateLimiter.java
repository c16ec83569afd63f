package org.danescan.engine.pace;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives permits no faster than a rate, first come first served, without a waiting thread.
 *
 * <p>A token bucket. Up to 100 a second it holds one token, so that permits are evenly spaced.
 * Above, as timers are no finer than a millisecond, it holds the tokens of a hundredth of a second
 * and fills slower by as many a second: in no second, wherever it begins, are there more permits
 * than the rate, rounded up to a whole number.
 */
public final class RateLimiter {
  private static final double NANOS_A_SECOND = 1e9;
  private static final double EVENLY_SPACED_UP_TO = 100;

  private final Alarm alarm;
  private final boolean bounded;
  private final long interval;
  private final long tolerance;
  private final Deque<Promise<Void>> waiting = new ArrayDeque<>();

  /** When the bucket will be full; the bucket is empty when that is too far ahead. */
  private long full;

  private boolean alarmSet;

  /** A limiter whose bucket is full. */
  public RateLimiter(Rate rate, Alarm alarm) {
    double burst = Math.max(1, Math.floor(rate.perSecond() / EVENLY_SPACED_UP_TO));
    double refill = burst == 1 ? rate.perSecond() : rate.perSecond() - burst;
    this.alarm = alarm;
    this.bounded = rate.isBounded();
    this.interval = bounded ? (long) Math.ceil(NANOS_A_SECOND / refill) : 0;
    this.tolerance = bounded ? (long) ((burst - 1) * interval) : 0;
    this.full = alarm.nanos();
  }

  /** A permit, now or as soon as the rate allows. */
  public Future<Void> acquire() {
    if (!bounded) {
      return Future.succeededFuture();
    }
    Promise<Void> permit = Promise.promise();
    List<Promise<Void>> granted;
    synchronized (this) {
      waiting.add(permit);
      granted = grant();
    }
    granted.forEach(Promise::complete);
    return permit.future();
  }

  private void ring() {
    List<Promise<Void>> granted;
    synchronized (this) {
      alarmSet = false;
      granted = grant();
    }
    granted.forEach(Promise::complete);
  }

  /** Whether nobody waits and the bucket is full: a new limiter would do the same. */
  synchronized boolean isIdle() {
    return waiting.isEmpty() && full - alarm.nanos() <= 0;
  }

  /** Takes those out of the queue whose time has come; sets the alarm for the next. */
  private List<Promise<Void>> grant() {
    List<Promise<Void>> granted = new ArrayList<>();
    long now = alarm.nanos();
    while (!waiting.isEmpty() && full - now <= tolerance) {
      full = Math.max(full - now, 0) + now + interval;
      granted.add(waiting.remove());
    }
    if (!waiting.isEmpty() && !alarmSet) {
      alarmSet = true;
      alarm.after(full - tolerance - now, this::ring);
    }
    return granted;
  }
}
