package org.danescan.benchmarks.endtoend;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import org.danescan.benchmarks.micro.SignatureProvider;
import org.danescan.benchmarks.micro.VerifyBenchmark;

/**
 * What an ECDSA P-256 verification with a parsed key costs, in CPU of the thread as scans are
 * measured, so that other work on the machine counts little.
 */
final class VerificationCost {
  private static final int ROUNDS = 8;
  private static final int IN_A_ROUND = 2_000;

  private VerificationCost() {}

  /** Microseconds, of the cheapest round after the first, which is there to warm up. */
  static double micros(SignatureProvider provider) throws GeneralSecurityException {
    VerifyBenchmark benchmark = new VerifyBenchmark();
    benchmark.algorithm = VerifyBenchmark.Algorithm.ECDSA_P256;
    benchmark.provider = provider;
    benchmark.sign();
    round(benchmark);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      least = Math.min(least, round(benchmark));
    }
    return least;
  }

  private static double round(VerifyBenchmark benchmark) throws GeneralSecurityException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < IN_A_ROUND; i++) {
      if (!benchmark.readyKey()) {
        throw new IllegalStateException("a right signature does not verify");
      }
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1000.0 / IN_A_ROUND;
  }
}
