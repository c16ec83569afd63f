package org.danescan.engine.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.danescan.engine.pace.Alarm;

/**
 * Time that stands still until it is told to go on, and then goes to the next bell: so that what
 * happens on real sockets takes no time, and no machine is too slow for a test.
 */
final class SimulatedTime implements Alarm {
  private static final Comparator<Bell> ORDER =
      Comparator.comparingLong(Bell::at).thenComparingLong(Bell::number);

  private final PriorityQueue<Bell> bells = new PriorityQueue<>(ORDER);
  private long now;
  private long set;

  private record Bell(long at, long number, Runnable work) {}

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void after(long nanos, Runnable work) {
    bells.add(new Bell(now + nanos, set++, work));
  }

  /** Rings the bells that are set for the next moment; whether there were any. */
  boolean goOn() {
    List<Runnable> work = next();
    work.forEach(Runnable::run);
    return !work.isEmpty();
  }

  private synchronized List<Runnable> next() {
    List<Runnable> work = new ArrayList<>();
    while (!bells.isEmpty() && (work.isEmpty() || bells.peek().at() == now)) {
      now = bells.peek().at();
      work.add(bells.remove().work());
    }
    return work;
  }
}
