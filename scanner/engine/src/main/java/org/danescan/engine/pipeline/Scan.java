package org.danescan.engine.pipeline;

import io.vertx.core.AsyncResult;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.observe.Lookup;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.InputName;
import org.danescan.core.token.Adoption;
import org.danescan.engine.input.NameReader;
import org.danescan.engine.sanity.Guard;
import org.danescan.engine.sanity.LastTries;

/**
 * Sends the names of an input on their journeys, so many at a time, and hands each finished chunk
 * to the sink. Chunk N is names N × size up to (N + 1) × size of the input.
 */
public final class Scan {
  private static final int DEFECTS_TOLD = 20;

  private final AtomicInteger broken = new AtomicInteger();
  private final Observers observers;
  private final PartSink sink;
  private final ScanListener listener;
  private final Clock clock;
  private final Guard guard;

  /** A scan that sees through some observers and writes to a sink, unguarded. */
  public Scan(Observers observers, PartSink sink, ScanListener listener, Clock clock) {
    this(observers, sink, listener, clock, Guard.asleep(clock));
  }

  /** A scan that sees through some observers and writes to a sink, as a guard lets it. */
  public Scan(Observers observers, PartSink sink, ScanListener listener, Clock clock, Guard guard) {
    this.guard = guard;
    this.observers = observers;
    this.sink = sink;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * The bounds of a scan.
   *
   * @param mode what is probed
   * @param window how many domains are on their journey at once, at least 1
   * @param chunkSize how many names a chunk has, at least 1
   * @param queryUnsigned whether what its zone has no DS records for is looked up all the same
   * @param lastTries how what is unsettled is tried again
   */
  public record Bounds(
      ProbeTargets.Mode mode,
      int window,
      int chunkSize,
      boolean queryUnsigned,
      LastTries lastTries) {
    /** Bounds of a scan that tries nothing again. */
    public Bounds(ProbeTargets.Mode mode, int window, int chunkSize, boolean queryUnsigned) {
      this(mode, window, chunkSize, queryUnsigned, LastTries.NONE);
    }
  }

  /**
   * Runs to the end of the input, and then over what is unsettled.
   *
   * @return how many chunks the input has
   * @throws IOException when the input cannot be read or a part not be kept
   * @throws InterruptedException when the thread was told to stop; finished chunks are kept
   */
  public int run(NameReader names, Bounds bounds) throws IOException, InterruptedException {
    Journey journey = new Journey(observers, bounds, clock, new Remembered(), this::broke);
    try (PartWriterThread writer = new PartWriterThread(sink, guard, journey::kept)) {
      guard.begin(journey::forget);
      return all(names, bounds, new Pass(journey, new Window(bounds.window()), writer));
    }
  }

  private int all(NameReader names, Bounds bounds, Pass pass)
      throws IOException, InterruptedException {
    try {
      int chunks = first(names, bounds, pass);
      for (int again = 1; again <= bounds.lastTries().most(); again++) {
        again(bounds.lastTries(), again == bounds.lastTries().most(), pass);
      }
      while (!sink.held().isEmpty()) {
        again(bounds.lastTries(), true, pass);
      }
      return chunks;
    } finally {
      // Before the writer is closed, which else would wait for the guard's word.
      guard.close();
    }
  }

  /** Told of so many times; the rows have them all. */
  private void broke(InputName name, Exception defect) {
    if (broken.incrementAndGet() <= DEFECTS_TOLD) {
      listener.broke(name, defect);
    }
  }

  private record Pass(Journey journey, Window window, PartWriterThread writer) {}

  private int first(NameReader names, Bounds bounds, Pass pass)
      throws IOException, InterruptedException {
    boolean mayHold = bounds.lastTries().most() > 0;
    int number = 0;
    List<InputName> chunk = nextChunk(names, bounds.chunkSize());
    while (!chunk.isEmpty() && !pass.writer().hasFailed()) {
      if (sink.has(number)) {
        listener.passedOver(chunk.size());
      } else {
        List<EarlierTry> never = chunk.stream().map(name -> new EarlierTry(name, 0)).toList();
        send(never, new ChunkInFlight(number, chunk.size(), mayHold, pass.writer()), pass);
      }
      number++;
      chunk = nextChunk(names, bounds.chunkSize());
    }
    pass.writer().awaitAll();
    return number;
  }

  /** What is held goes again, its unsettled MX hosts forgotten. */
  private void again(LastTries lastTries, boolean last, Pass pass)
      throws IOException, InterruptedException {
    SortedMap<Integer, Integer> held = sink.held();
    if (held.isEmpty()) {
      return;
    }
    Thread.sleep(lastTries.after().toMillis());
    pass.journey().forgetUnsettled();
    listener.again(held.values().stream().mapToLong(Integer::longValue).sum());
    for (int number : held.keySet()) {
      if (!pass.writer().hasFailed()) {
        List<EarlierTry> unsettled = sink.unsettled(number);
        send(unsettled, new ChunkInFlight(number, unsettled.size(), !last, pass.writer()), pass);
      }
    }
    pass.writer().awaitAll();
  }

  private void send(List<EarlierTry> names, ChunkInFlight flight, Pass pass)
      throws InterruptedException {
    flight.begin();
    for (EarlierTry earlier : names) {
      pass.window().enter();
      guard.pass();
      pass.journey()
          .travel(earlier.name(), earlier.tries() + 1, flight.collector())
          .onComplete(
              arrival -> {
                pass.window().leave();
                noticed(earlier, arrival);
                if (arrival.succeeded()) {
                  listener.arrived(arrival.result());
                  flight.arrived(arrival.result());
                } else {
                  flight.failed(earlier.name(), arrival.cause());
                }
              });
    }
  }

  private void noticed(EarlierTry earlier, AsyncResult<DomainResult> arrival) {
    boolean asked = arrival.succeeded() && !(arrival.result().mx() instanceof Lookup.NotAsked);
    guard.arrived(
        asked && earlier.tries() == 0,
        asked && arrival.result().verdict().adoption() == Adoption.UNDETERMINED);
  }

  private static List<InputName> nextChunk(NameReader names, int size) throws IOException {
    List<InputName> chunk = new ArrayList<>();
    Optional<InputName> name = Optional.empty();
    while (chunk.size() < size && (name = names.next()).isPresent()) {
      chunk.add(name.get());
    }
    return chunk;
  }
}
