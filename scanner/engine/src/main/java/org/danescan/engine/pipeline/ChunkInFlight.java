package org.danescan.engine.pipeline;

import java.util.concurrent.atomic.AtomicInteger;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;

/** A chunk whose domains are on their journeys; the last to arrive has it written. */
final class ChunkInFlight {
  private final PartCollector collector;
  private final AtomicInteger outstanding;
  private final boolean mayHold;
  private final PartWriterThread writer;

  /**
   * A chunk, or what is tried again of it.
   *
   * @param mayHold whether it is to be tried again after this, should it not be settled
   */
  ChunkInFlight(int number, int size, boolean mayHold, PartWriterThread writer) {
    this.mayHold = mayHold;
    this.collector = new PartCollector(number);
    this.outstanding = new AtomicInteger(size);
    this.writer = writer;
  }

  PartCollector collector() {
    return collector;
  }

  /** Waits until there is room for one more chunk in memory. */
  void begin() throws InterruptedException {
    writer.begin();
  }

  void arrived(DomainResult result) {
    collector.domain(result);
    if (outstanding.decrementAndGet() == 0) {
      writer.write(collector, mayHold);
    }
  }

  /** A journey broke by a defect of this program: the scan stops, and the message says where. */
  void failed(InputName name, Throwable cause) {
    writer.fail(new IllegalStateException("the journey of '" + name.label() + "' broke", cause));
    if (outstanding.decrementAndGet() == 0) {
      writer.write(collector, mayHold);
    }
  }
}
