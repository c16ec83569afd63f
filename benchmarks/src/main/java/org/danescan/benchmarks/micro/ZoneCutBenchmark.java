package org.danescan.benchmarks.micro;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xbill.DNS.Name;

/** Finding in a full cache what is known of a zone, with a time to live for each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ZoneCutBenchmark {
  private static final int KEPT = 100_000;

  private final Cache<Name, String> cuts =
      Caffeine.newBuilder()
          .maximumSize(KEPT)
          .expireAfter(Expiry.<Name, String>creating((name, cut) -> Duration.ofHours(1)))
          .build();
  private final List<Name> asked = new ArrayList<>();
  private int next;

  /** Fills the cache; the names asked are others than the names kept, as messages have them. */
  @Setup
  public void fill() {
    for (int number = 0; number < KEPT / 2; number++) {
      cuts.put(SignedZones.domain(number), "cut " + number);
      asked.add(SignedZones.domain(number));
    }
  }

  /** Of the next name in turn. */
  @Benchmark
  public @Nullable String hit() {
    next = (next + 1) % asked.size();
    return cuts.getIfPresent(asked.get(next));
  }
}
