package org.danescan.engine.dns;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * When to send a question again, and when to give it up. All questions wait equally long, so that
 * the order in which they were sent is the order in which they are due, and no heap of timers is
 * needed. A question is sent again after one second, then after two more, four more, and so on
 * while its time lasts (RFC 1035 §4.2.1).
 */
final class Deadlines<Q extends Deadlines.Timed> {
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final List<Stage<Q>> stages = new ArrayList<>();

  /** A question that was sent once and waits. */
  interface Timed {
    /** When it was first sent, in the nanoseconds of {@link System#nanoTime}. */
    long sentAt();

    /** Whether nobody waits for it any more. */
    boolean isOver();
  }

  private record Stage<Q>(long after, Queue<Q> waiting) {}

  Deadlines(Duration timeout) {
    Duration gap = FIRST;
    Duration at = FIRST;
    while (at.compareTo(timeout) < 0) {
      stages.add(new Stage<>(at.toNanos(), new ArrayDeque<>()));
      gap = gap.multipliedBy(2);
      at = at.plus(gap);
    }
    stages.add(new Stage<>(timeout.toNanos(), new ArrayDeque<>()));
  }

  /** A question has been sent for the first time. */
  void sent(Q question) {
    stages.get(0).waiting().add(question);
  }

  /**
   * Handles what is due.
   *
   * @param now in the nanoseconds of {@link System#nanoTime}
   */
  void pass(long now, Consumer<Q> sendAgain, Consumer<Q> giveUp) {
    for (int i = 0; i < stages.size(); i++) {
      Stage<Q> stage = stages.get(i);
      Q first = stage.waiting().peek();
      while (first != null && (first.isOver() || now - first.sentAt() >= stage.after())) {
        stage.waiting().remove();
        if (!first.isOver() && i + 1 < stages.size()) {
          stages.get(i + 1).waiting().add(first);
          sendAgain.accept(first);
        } else if (!first.isOver()) {
          giveUp.accept(first);
        }
        first = stage.waiting().peek();
      }
    }
  }
}
