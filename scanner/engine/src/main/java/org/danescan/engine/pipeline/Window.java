package org.danescan.engine.pipeline;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How many domains are on their journey at once. One thread sends them off; when the window is full
 * it sleeps until an eighth of it is free, and is not woken for each domain that arrives.
 */
final class Window {
  private final int size;
  private final int low;
  private final Thread sender = Thread.currentThread();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean waiting;

  /** A window of the calling thread. */
  Window(int size) {
    this.size = size;
    this.low = size - Math.max(1, size / 8);
  }

  /** Waits for room and takes it; the sender's thread only. */
  void enter() throws InterruptedException {
    if (underWay.get() >= size) {
      waiting = true;
      while (underWay.get() > low) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      waiting = false;
    }
    underWay.incrementAndGet();
  }

  /** A domain has arrived; any thread. */
  void leave() {
    if (underWay.decrementAndGet() == low && waiting) {
      LockSupport.unpark(sender);
    }
  }
}
