package org.danescan.engine.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.result.InputName;
import org.danescan.engine.input.NameReader;

/**
 * Sends the names of an input on their journeys, so many at a time, and hands each finished chunk
 * to the sink. Chunk N is names N × size up to (N + 1) × size of the input.
 */
public final class Scan {
  private final Observers observers;
  private final PartSink sink;
  private final ScanListener listener;
  private final Clock clock;

  /** A scan that sees through some observers and writes to a sink. */
  public Scan(Observers observers, PartSink sink, ScanListener listener, Clock clock) {
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
   */
  public record Bounds(ProbeTargets.Mode mode, int window, int chunkSize, boolean queryUnsigned) {}

  /**
   * Runs to the end of the input.
   *
   * @return how many chunks the input has
   * @throws IOException when the input cannot be read or a part not be kept
   * @throws InterruptedException when the thread was told to stop; finished chunks are kept
   */
  public int run(NameReader names, Bounds bounds) throws IOException, InterruptedException {
    Journey journey = new Journey(observers, bounds, clock);
    Window window = new Window(bounds.window());
    try (PartWriterThread writer = new PartWriterThread(sink)) {
      int number = 0;
      List<InputName> chunk = nextChunk(names, bounds.chunkSize());
      while (!chunk.isEmpty() && !writer.hasFailed()) {
        if (sink.has(number)) {
          listener.passedOver(chunk.size());
        } else {
          send(journey, chunk, new ChunkInFlight(number, chunk.size(), writer), window);
        }
        number++;
        chunk = nextChunk(names, bounds.chunkSize());
      }
      writer.awaitAll();
      return number;
    }
  }

  private void send(Journey journey, List<InputName> chunk, ChunkInFlight flight, Window window)
      throws InterruptedException {
    flight.begin();
    for (InputName name : chunk) {
      window.enter();
      journey
          .travel(name, flight.collector())
          .onComplete(
              arrival -> {
                window.leave();
                if (arrival.succeeded()) {
                  listener.arrived(arrival.result());
                  flight.arrived(arrival.result());
                } else {
                  flight.failed(name, arrival.cause());
                }
              });
    }
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
