package org.danescan.cli.run;

import java.io.IOException;
import org.danescan.core.result.ScanPart;
import org.danescan.engine.pipeline.PartSink;
import org.danescan.store.ScanWriter;
import org.danescan.store.StoreException;

/**
 * Finished chunks go to the store.
 *
 * @param writer the scan's writer
 */
record StoreSink(ScanWriter writer) implements PartSink {
  @Override
  public boolean has(int number) {
    return writer.hasPart(number);
  }

  @Override
  public void write(ScanPart part) throws IOException {
    try {
      writer.write(part);
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
