package org.danescan.engine.probe;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.Session;
import org.danescan.engine.probe.tls.Offer;

/** Sessions that are counted until they are over and all that follows at once has been begun. */
final class CountedSessions implements Sessions {
  private static final long A_MOMENT = 20_000;
  private static final long A_MINUTE = 60_000_000_000L;

  private final Sessions held;
  private final AtomicInteger count = new AtomicInteger();

  CountedSessions(Sessions held) {
    this.held = held;
  }

  @Override
  public Future<Session> hold(ProbeKey server, Offer offer) {
    Promise<Session> over = Promise.promise();
    count.incrementAndGet();
    held.hold(server, offer)
        .onComplete(
            session -> {
              over.handle(session);
              count.decrementAndGet();
            });
    return over.future();
  }

  /**
   * Waits until no more sessions are there than stand still; these never become fewer meanwhile.
   */
  void awaitAllBut(IntSupplier standing) {
    long since = System.nanoTime();
    while (standing.getAsInt() != count.get()) {
      LockSupport.parkNanos(A_MOMENT);
      if (System.nanoTime() - since > A_MINUTE) {
        throw new IllegalStateException(count + " sessions, " + standing.getAsInt() + " stand");
      }
    }
  }

  @Override
  public void close() {
    held.close();
  }
}
