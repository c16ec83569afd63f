package org.danescan.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whether a chain of leaf, intermediate and root matches a TLSA RRset. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TlsaMatchBenchmark {
  private final ProbedHost host = new ProbedHost("mx1.mail-provider.nl");
  private final List<Octets> chain = host.chain();
  private final List<TlsaRecord> ofLeaf = List.of(host.ofLeaf());
  private final List<TlsaRecord> ofRoot = List.of(host.ofRoot());

  /** A 3 1 1 record: the leaf's key decides. */
  @Benchmark
  public ChainVerdict endEntity() {
    return DaneVerifier.verify(ofLeaf, chain, host.names(), ProbedHost.AT);
  }

  /** A 2 1 1 record of the root: two signatures, dates and the name decide. */
  @Benchmark
  public ChainVerdict trustAnchor() {
    return DaneVerifier.verify(ofRoot, chain, host.names(), ProbedHost.AT);
  }
}
