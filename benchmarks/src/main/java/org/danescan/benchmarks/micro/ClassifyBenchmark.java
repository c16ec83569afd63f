package org.danescan.benchmarks.micro;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.verdict.DomainVerdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The verdict on a domain with two MX hosts, DANE in order, both algorithms of both seen. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClassifyBenchmark {
  private final DomainClassifier classifier = new DomainClassifier(DaneVerifier::verify);
  private final DomainName domain = DomainName.of("example.nl");
  private final Lookup<MxRecord> mx =
      new Lookup.Answer<>(
          List.of(mx(10, "mx1.mail-provider.nl"), mx(20, "mx2.mail-provider.nl")),
          Duration.ofHours(1),
          DnssecStatus.SECURE,
          domain);
  private final List<HostEvidence> evidence =
      List.of(
          new ProbedHost("mx1.mail-provider.nl").evidence(),
          new ProbedHost("mx2.mail-provider.nl").evidence());

  private static MxRecord mx(int preference, String host) {
    return new MxRecord(preference, DomainName.of(host));
  }

  /** From evidence to verdict, nothing kept from the last time. */
  @Benchmark
  public DomainVerdict classify() {
    return classifier.classify(domain, mx, evidence, ProbedHost.AT);
  }
}
