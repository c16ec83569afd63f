package org.danescan.engine.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.Unsettled;
import org.danescan.engine.sanity.Guard;

/**
 * Writes finished chunks one after another, beside the scan. At most {@value #OPEN_CHUNKS} chunks
 * are in memory: while one waits for its last stragglers, later ones go on.
 */
final class PartWriterThread implements AutoCloseable {
  private static final int OPEN_CHUNKS = 6;

  private final PartSink sink;
  private final Guard guard;
  private final Consumer<List<MxHostResult>> kept;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread writer = new Thread(work, "danescan-writer");
            writer.setDaemon(true);
            return writer;
          });
  private final Semaphore open = new Semaphore(OPEN_CHUNKS);
  private volatile Optional<Exception> failure = Optional.empty();

  /**
   * A writer.
   *
   * @param kept hears of MX hosts whose rows are kept as they are
   */
  PartWriterThread(PartSink sink, Guard guard, Consumer<List<MxHostResult>> kept) {
    this.kept = kept;
    this.sink = sink;
    this.guard = guard;
  }

  /** Waits for room for one more chunk. */
  void begin() throws InterruptedException {
    open.acquire();
  }

  boolean hasFailed() {
    return failure.isPresent();
  }

  /** Notes the first failure; no chunk is written after it. */
  synchronized void fail(Exception cause) {
    failure = failure.or(() -> Optional.of(cause));
  }

  /**
   * Writes a chunk, soon; one that is whole only after the scan was stopped is left out.
   *
   * @param mayHold whether it is held for another try, should it not be settled
   */
  void write(PartCollector chunk, boolean mayHold) {
    try {
      thread.execute(() -> writeNow(chunk, mayHold));
    } catch (RejectedExecutionException e) {
      open.release();
    }
  }

  private void writeNow(PartCollector chunk, boolean mayHold) {
    try {
      if (!hasFailed()) {
        keep(chunk, mayHold);
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(e);
    } catch (Error e) {
      // Want of memory, a library that cannot be loaded: the part is not there, so the scan must
      // not end well.
      fail(new IllegalStateException("a part was not written: " + e, e));
    } finally {
      open.release();
    }
  }

  /** Keeps a chunk once it is known what of it is to be believed; unless the scan stops before. */
  private void keep(PartCollector chunk, boolean mayHold) throws IOException, InterruptedException {
    if (!guard.confirm()) {
      return;
    }
    Unsettled unsettled = chunk.unsettled(mayHold, guard.outages());
    if (unsettled.isEmpty()) {
      sink.write(chunk.part());
    } else {
      sink.hold(chunk.part(), unsettled);
    }
    kept.accept(chunk.hostsBut(unsettled));
  }

  /**
   * Waits until every chunk begun is written.
   *
   * @throws IOException when one could not be written
   */
  void awaitAll() throws IOException, InterruptedException {
    open.acquire(OPEN_CHUNKS);
    open.release(OPEN_CHUNKS);
    Optional<Exception> first = failure;
    if (first.isPresent() && first.get() instanceof IOException io) {
      throw io;
    }
    if (first.isPresent()) {
      throw new IllegalStateException(first.get());
    }
  }

  /** Lets what is being written be finished: after this nobody uses the sink any more. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    while (!thread.isTerminated()) {
      try {
        thread.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
