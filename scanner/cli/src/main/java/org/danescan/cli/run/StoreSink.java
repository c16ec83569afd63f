package org.danescan.cli.run;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.engine.pipeline.PartSink;
import org.danescan.store.ScanWriter;
import org.danescan.store.StoreException;

/**
 * Finished chunks go to the store, and are counted there.
 *
 * @param writer the scan's writer
 * @param tally counts the domains of what is final
 */
record StoreSink(ScanWriter writer, Tally tally) implements PartSink {
  @Override
  public boolean has(int number) {
    return writer.hasPart(number) || writer.holdsPart(number);
  }

  @Override
  public void write(ScanPart part) throws IOException {
    tally.add(told(() -> writer.write(part)));
  }

  @Override
  public void hold(ScanPart part, Unsettled unsettled) throws IOException {
    told(
        () -> {
          writer.hold(part, unsettled);
          return part;
        });
  }

  @Override
  public SortedMap<Integer, Integer> held() throws IOException {
    return told(writer::heldParts);
  }

  @Override
  public List<EarlierTry> unsettled(int number) throws IOException {
    return told(() -> writer.unsettled(number));
  }

  private static <T> T told(Supplier<T> work) throws IOException {
    try {
      return work.get();
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
