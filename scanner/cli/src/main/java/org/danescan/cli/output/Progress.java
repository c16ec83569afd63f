package org.danescan.cli.output;

import org.danescan.engine.pipeline.ScanListener;

/** Shows how far a scan is. */
public interface Progress extends ScanListener, AutoCloseable {
  /** Tells something before the scan begins. */
  void say(String text);

  /** The scan begins. */
  void begin(long names);

  /** The scan has come to its end. */
  void end();

  @Override
  void close();
}
