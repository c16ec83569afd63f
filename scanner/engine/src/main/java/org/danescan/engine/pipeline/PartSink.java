package org.danescan.engine.pipeline;

import java.io.IOException;
import org.danescan.core.result.ScanPart;

/** Where finished chunks go. Called by one thread at a time. */
public interface PartSink {
  /** Whether a chunk is there already, whole, from an earlier run. */
  boolean has(int number);

  /**
   * Keeps a chunk; when this returns, the chunk survives a crash.
   *
   * @throws IOException when it cannot be kept; the message names the file and says what to do
   */
  void write(ScanPart part) throws IOException;
}
