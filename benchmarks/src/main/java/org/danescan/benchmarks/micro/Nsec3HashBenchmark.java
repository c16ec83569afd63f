package org.danescan.benchmarks.micro;

import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;

/** The hash of a name (RFC 5155 §5). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Nsec3HashBenchmark {
  /** Extra iterations: none (RFC 9276 §3.1), and what many zones still have. */
  @Param({"0", "10"})
  public int iterations;

  private final Name name = Name.fromConstantString("some-domain-or-other.nl.");
  private NSEC3PARAMRecord parameters;

  /** Makes the parameters. */
  @Setup
  public void prepare() {
    parameters =
        new NSEC3PARAMRecord(
            SignedZones.TOP, DClass.IN, 0, NSEC3Record.SHA1_DIGEST_ID, 0, iterations, new byte[0]);
  }

  /** Of one name. */
  @Benchmark
  public byte[] hash() throws NoSuchAlgorithmException {
    return parameters.hashName(name);
  }
}
