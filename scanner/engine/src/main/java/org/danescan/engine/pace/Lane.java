package org.danescan.engine.pace;

import java.util.ArrayDeque;
import java.util.Deque;

/** One bound on starts, and the starts that wait for it. Guarded by {@link Starts}. */
final class Lane {
  /**
   * In how long no more start than a second's number. A start shows at the server a moment later
   * than it was permitted, and no two of them are late alike: so the server too counts no more in
   * any second as long as they differ by 50 ms at most.
   */
  static final long SPAN = Bucket.SECOND + 50_000_000;

  private final Bucket bucket;
  private final Deque<Start> waiting = new ArrayDeque<>();
  private int users;
  private boolean alarmSet;

  Lane(Rate rate, long now) {
    this.bucket = new Bucket(rate, SPAN, now);
  }

  Bucket bucket() {
    return bucket;
  }

  Deque<Start> waiting() {
    return waiting;
  }

  /** Another start that is bound by it. */
  void join() {
    users++;
  }

  /** A start takes its token and has done with it. */
  void leave(long now) {
    bucket.take(now);
    users--;
  }

  /** Whether nobody uses it and a new one would do the same. */
  boolean isIdle(long now) {
    return users == 0 && bucket.isFull(now);
  }

  boolean isAlarmSet() {
    return alarmSet;
  }

  void alarmSet(boolean set) {
    alarmSet = set;
  }
}
