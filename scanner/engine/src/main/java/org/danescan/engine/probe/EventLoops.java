package org.danescan.engine.probe;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several event loops of Vert.x, taken in turn: a session stays on one, and its cryptography with
 * it, so that sessions use all processors.
 */
final class EventLoops {
  private final List<Context> contexts = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Vertx vertx;
  private final String deployment;

  private EventLoops(Vertx vertx, int count) {
    this.vertx = vertx;
    this.deployment =
        vertx
            .deployVerticle(
                () ->
                    context -> {
                      contexts.add(context);
                      return Future.succeededFuture();
                    },
                new DeploymentOptions().setInstances(count))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** Waits until they are there; not to be called on an event loop. */
  static EventLoops open(Vertx vertx, int count) {
    return new EventLoops(vertx, count);
  }

  Context next() {
    return contexts.get(Math.floorMod(turn.getAndIncrement(), contexts.size()));
  }

  /** Waits until they are gone; not to be called on an event loop. */
  void close() {
    vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
  }
}
