package org.danescan.engine.pace;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** The machine's clock, and the timers of Vert.x, which are never early. */
public record VertxAlarm(Vertx vertx) implements Alarm {
  private static final long NANOS_A_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void after(long nanos, Runnable work) {
    long milliseconds = (nanos + NANOS_A_MILLISECOND - 1) / NANOS_A_MILLISECOND;
    vertx.setTimer(Math.max(1, milliseconds), fired -> work.run());
  }
}
