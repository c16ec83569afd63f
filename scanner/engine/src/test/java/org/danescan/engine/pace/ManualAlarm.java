package org.danescan.engine.pace;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so; bells ring on the moment, or late. */
final class ManualAlarm implements Alarm {
  private final PriorityQueue<Bell> bells = new PriorityQueue<>(Comparator.comparingLong(Bell::at));
  private final long lateness;
  private long now;

  private record Bell(long at, Runnable work) {}

  /** Bells ring so many nanoseconds late. */
  ManualAlarm(long lateness) {
    this.lateness = lateness;
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void after(long nanos, Runnable work) {
    bells.add(new Bell(now + nanos + lateness, work));
  }

  /** Lets time pass, ringing each bell at its moment. */
  void pass(long nanos) {
    long until = now + nanos;
    while (!bells.isEmpty() && bells.peek().at() <= until) {
      Bell bell = bells.remove();
      now = bell.at();
      bell.work().run();
    }
    now = until;
  }
}
