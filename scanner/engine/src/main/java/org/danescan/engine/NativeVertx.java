package org.danescan.engine;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Vert.x as the engine wants it: with the system's own transport where there is one. */
public final class NativeVertx {
  /** No cache of files on disk, and no shutdown hook for it, which a stop would find too late. */
  private static final FileSystemOptions NO_FILES =
      new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);

  private NativeVertx() {}

  /** Opens it; who opens it closes it. */
  public static Vertx open() {
    return Vertx.vertx(
        new VertxOptions().setPreferNativeTransport(true).setFileSystemOptions(NO_FILES));
  }
}
