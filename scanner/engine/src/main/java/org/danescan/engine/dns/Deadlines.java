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
final class Deadlines {
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final List<Stage> stages = new ArrayList<>();

  private record Stage(long after, Queue<UdpQuestion> waiting) {}

  Deadlines(Duration timeout) {
    Duration gap = FIRST;
    Duration at = FIRST;
    while (at.compareTo(timeout) < 0) {
      stages.add(new Stage(at.toNanos(), new ArrayDeque<>()));
      gap = gap.multipliedBy(2);
      at = at.plus(gap);
    }
    stages.add(new Stage(timeout.toNanos(), new ArrayDeque<>()));
  }

  /** A question has been sent for the first time. */
  void sent(UdpQuestion question) {
    stages.get(0).waiting().add(question);
  }

  /**
   * Handles what is due.
   *
   * @param now in the nanoseconds of {@link System#nanoTime}
   */
  void pass(long now, Consumer<UdpQuestion> sendAgain, Consumer<UdpQuestion> giveUp) {
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      UdpQuestion first = stage.waiting().peek();
      while (first != null
          && (first.isOver() || now - first.exchange().sentAt() >= stage.after())) {
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
