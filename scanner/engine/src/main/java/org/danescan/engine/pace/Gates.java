package org.danescan.engine.pace;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Bounds how much goes on at once with each of many, first come first served.
 *
 * @param <K> what each has a bound of its own
 */
public final class Gates<K> {
  private final Map<K, Gate> gates = new HashMap<>();
  private final int atOnce;

  /** So many at once with each, at least 1. */
  public Gates(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Does some work as soon as there is room, and makes room when its future is complete. */
  public <T> Future<T> pass(K key, Supplier<Future<T>> work) {
    return enter(key).compose(inside -> work.get()).onComplete(done -> leave(key));
  }

  private Future<Void> enter(K key) {
    synchronized (gates) {
      Gate gate = gates.computeIfAbsent(key, fresh -> new Gate());
      if (gate.inside < atOnce) {
        gate.inside++;
        return Future.succeededFuture();
      }
      Promise<Void> turn = Promise.promise();
      gate.waiting.add(turn);
      return turn.future();
    }
  }

  private void leave(K key) {
    Optional<Promise<Void>> next;
    synchronized (gates) {
      Gate gate = gates.computeIfAbsent(key, fresh -> new Gate());
      next = Optional.ofNullable(gate.waiting.poll());
      if (next.isEmpty()) {
        gate.inside--;
      }
      if (gate.inside == 0) {
        gates.remove(key);
      }
    }
    next.ifPresent(Promise::complete);
  }

  /** How many have something going on. */
  int size() {
    synchronized (gates) {
      return gates.size();
    }
  }

  private static final class Gate {
    private int inside;
    private final Deque<Promise<Void>> waiting = new ArrayDeque<>();
  }
}
