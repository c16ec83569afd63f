package org.danescan.analysis.database;

import java.nio.file.Path;

/**
 * What a database may take of this machine.
 *
 * @param memory octets of main memory, beside Java's own heap; more is kept on disk
 * @param threads how many, at least 1
 * @param temporary where a directory is made for what does not fit in memory
 */
public record Limits(long memory, int threads, Path temporary) {
  private static final long GIBI = 1L << 30;

  /** 2 GiB, a thread for each processor, and the system's temporary directory. */
  public static Limits defaults() {
    return new Limits(
        2 * GIBI,
        Runtime.getRuntime().availableProcessors(),
        Path.of(System.getProperty("java.io.tmpdir")));
  }
}
