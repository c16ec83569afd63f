package org.danescan.cli.output;

import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.token.Adoption;
import org.danescan.engine.pipeline.ScanListener;

/** Shows how far a scan is. */
public interface Progress extends ScanListener, AutoCloseable {
  /** Tells something before the scan begins. */
  void say(String text);

  @Override
  default void broke(InputName name, Exception defect) {
    StackTraceElement[] frames = defect.getStackTrace();
    say(
        "the journey of '"
            + name.label()
            + "' broke by a defect of danescan, and the scan goes on; please report: "
            + defect
            + (frames.length == 0 ? "" : " at " + frames[0]));
  }

  /** Whether nothing could be said of a domain: its lookup failed, its servers were away. */
  static boolean failed(DomainResult result) {
    return result.verdict().adoption() == Adoption.UNDETERMINED;
  }

  /** The scan begins. */
  void begin(long names);

  /** The scan has come to its end. */
  void end();

  @Override
  void close();
}
