package org.danescan.engine;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** Vert.x as the engine wants it: with the system's own transport where there is one. */
public final class NativeVertx {
  private NativeVertx() {}

  /** Opens it; who opens it closes it. */
  public static Vertx open() {
    return Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  }
}
