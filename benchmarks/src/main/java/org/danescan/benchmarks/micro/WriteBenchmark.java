package org.danescan.benchmarks.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.ScanPart;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanTable;
import org.danescan.store.ScanWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A row of {@code domains} in Parquet: mapping, encoding, compression, flushing to the disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WriteBenchmark {
  static final int ROWS = 10_000;

  /** Operators that the domains share among them. */
  private static final int OPERATORS = 500;

  private final List<DomainResult> rows = new ArrayList<>();
  private Path directory;
  private ScanWriter writer;
  private int part;

  /** Makes the rows, and a scan of its own. */
  @Setup
  public void begin() throws IOException {
    DomainVerdict verdict = new ClassifyBenchmark().classify();
    for (int number = 0; number < ROWS; number++) {
      rows.add(row(number, verdict));
    }
    directory = Files.createTempDirectory("danescan-benchmark");
    ScanRun run = new ScanRun(ScanRun.SCHEMA_VERSION, new TreeMap<>(), "", Instant.EPOCH);
    writer = ScanWriter.begin(directory, run);
  }

  private static DomainResult row(int number, DomainVerdict verdict) {
    DomainName name = DomainName.of("d" + Integer.toString(number * 7_919, 36) + ".nl");
    String operator = ".mail" + number * 31 % OPERATORS + ".nl";
    List<MxRecord> mx =
        List.of(
            new MxRecord(10, DomainName.of("mx1" + operator)),
            new MxRecord(20, DomainName.of("mx2" + operator)));
    return new DomainResult(
        new InputName(number + 1L, name.text(), new ParsedName.Name(name)),
        new Lookup.Answer<>(mx, Duration.ofHours(1), DnssecStatus.SECURE, name),
        verdict,
        List.of(),
        ProbedHost.AT.plusMillis(number),
        1);
  }

  /** A part of that many rows; the file. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Path part() {
    writer.write(new ScanPart(part, rows, List.of(), List.of(), List.of()));
    return ScanTable.DOMAINS.part(directory, part++);
  }

  /** Removes the scan. */
  @TearDown
  public void remove() throws IOException {
    writer.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(WriteBenchmark::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
