package org.danescan.engine.validate.limit;

import java.util.concurrent.atomic.LongAdder;

/** The work that validation has done, all answers together. Safe for many threads. */
public final class Effort {
  private final LongAdder verifications = new LongAdder();
  private final LongAdder digests = new LongAdder();
  private final LongAdder nsec3Hashes = new LongAdder();

  /** Signatures verified, those remembered from before included. */
  public long verifications() {
    return verifications.sum();
  }

  /** Keys digested to compare them with DS records. */
  public long digests() {
    return digests.sum();
  }

  /** SHA-1 computations for NSEC3. */
  public long nsec3Hashes() {
    return nsec3Hashes.sum();
  }

  void addVerification() {
    verifications.increment();
  }

  void addDigest() {
    digests.increment();
  }

  void addNsec3Hashes(int computations) {
    nsec3Hashes.add(computations);
  }
}
