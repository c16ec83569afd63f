package org.danescan.engine.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The resolvers that are asked, the load spread over those that are well. One that has left several
 * questions in a row unanswered is asked last, except for one question now and then to see whether
 * it is back.
 */
final class Upstreams {
  private static final int FAILURES_IN_A_ROW = 5;
  private static final Duration REST = Duration.ofSeconds(5);

  private final List<Upstream> upstreams;
  private final AtomicInteger turn = new AtomicInteger();

  /** So many resolvers, none of which has failed yet. */
  Upstreams(int count) {
    this.upstreams = IntStream.range(0, count).mapToObj(Upstream::new).toList();
  }

  /** Whom to ask one question, first to last; each resolver once. */
  List<Upstream> inOrder() {
    int size = upstreams.size();
    if (size == 1) {
      return upstreams;
    }
    int first = Math.floorMod(turn.getAndIncrement(), size);
    List<Upstream> order = new ArrayList<>(size);
    List<Upstream> unwell = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Upstream upstream = upstreams.get((first + i) % size);
      (upstream.isAskable(System.nanoTime()) ? order : unwell).add(upstream);
    }
    order.addAll(unwell);
    return order;
  }

  /** One resolver and how it has been doing. */
  static final class Upstream {
    private final int place;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong restsSince = new AtomicLong();

    private Upstream(int place) {
      this.place = place;
    }

    /** Its place among the configured resolvers. */
    int place() {
      return place;
    }

    /** It answered a question, whatever it said, or left it unanswered. */
    void note(boolean answered) {
      if (answered) {
        if (failures.get() != 0) {
          failures.set(0);
        }
      } else if (failures.incrementAndGet() >= FAILURES_IN_A_ROW) {
        restsSince.set(System.nanoTime());
      }
    }

    /** Well, or rested: then one caller gets to try it, and the rest begins anew for the others. */
    private boolean isAskable(long now) {
      if (failures.get() < FAILURES_IN_A_ROW) {
        return true;
      }
      long since = restsSince.get();
      return now - since > REST.toNanos() && restsSince.compareAndSet(since, now);
    }
  }
}
