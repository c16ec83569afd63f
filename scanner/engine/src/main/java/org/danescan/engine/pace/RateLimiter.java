package org.danescan.engine.pace;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Gives permits no faster than a rate, first come first served, without a waiting thread: in no
 * second, wherever it begins, more than the rate, rounded up to a whole number.
 */
public final class RateLimiter {
  private final Alarm alarm;
  private final Optional<Bucket> bucket;
  private final Deque<Promise<Void>> waiting = new ArrayDeque<>();
  private boolean alarmSet;

  /** A limiter that can give its first permit at once. */
  public RateLimiter(Rate rate, Alarm alarm) {
    this.alarm = alarm;
    this.bucket =
        rate.isBounded()
            ? Optional.of(new Bucket(rate, Bucket.SECOND, alarm.nanos()))
            : Optional.empty();
  }

  /** A permit, now or as soon as the rate allows. */
  public Future<Void> acquire() {
    if (bucket.isEmpty()) {
      return Future.succeededFuture();
    }
    Promise<Void> permit = Promise.promise();
    List<Promise<Void>> granted;
    synchronized (this) {
      waiting.add(permit);
      granted = grant(bucket.get());
    }
    granted.forEach(Promise::complete);
    return permit.future();
  }

  private void ring(Bucket tokens) {
    List<Promise<Void>> granted;
    synchronized (this) {
      alarmSet = false;
      granted = grant(tokens);
    }
    granted.forEach(Promise::complete);
  }

  /** Takes those out of the queue whose time has come; sets the alarm for the next. */
  private List<Promise<Void>> grant(Bucket tokens) {
    List<Promise<Void>> granted = new ArrayList<>();
    long now = alarm.nanos();
    while (!waiting.isEmpty() && tokens.hasToken(now)) {
      tokens.take(now);
      granted.add(waiting.remove());
    }
    if (!waiting.isEmpty() && !alarmSet) {
      alarmSet = true;
      alarm.after(tokens.untilToken(now), () -> ring(tokens));
    }
    return granted;
  }
}
