package org.danescan.engine.validate.limit;

/**
 * What is left of the work that one answer may cause. Each kind of work is asked for before it is
 * done; once it is refused the budget stays spent, and the answer is too costly to validate. Used
 * by one judgement, whose steps follow one another.
 */
public final class Budget {
  private final Limits limits;
  private final Effort effort;
  private int verifications;
  private int nsec3Hashes;
  private int zoneCuts;
  private boolean spent;

  /**
   * The whole budget.
   *
   * @param effort where the work is counted
   */
  public Budget(Limits limits, Effort effort) {
    this.limits = limits;
    this.effort = effort;
  }

  /** A whole budget of its own, for what other answers will rest on too. */
  public Budget anew() {
    return new Budget(limits, effort);
  }

  /** The bounds that are not of the whole answer. */
  public Limits limits() {
    return limits;
  }

  /** Whether work was refused. */
  public boolean isSpent() {
    return spent;
  }

  /** Whether one more signature may be verified. */
  public boolean verification() {
    boolean granted = grant(++verifications <= limits.verificationsOfAnswer());
    if (granted) {
      effort.addVerification();
    }
    return granted;
  }

  /** Notes that a key is digested; how many can be is bounded by keys of one tag and DS records. */
  public void digest() {
    effort.addDigest();
  }

  /** Whether one more name may be hashed (RFC 5155 §5). */
  public boolean nsec3Hash(int iterations) {
    nsec3Hashes += iterations + 1;
    boolean granted = grant(nsec3Hashes <= limits.nsec3Hashes());
    if (granted) {
      effort.addNsec3Hashes(iterations + 1);
    }
    return granted;
  }

  /** Whether one more name may be asked for its DS RRset. */
  public boolean zoneCut() {
    return grant(++zoneCuts <= limits.zoneCuts());
  }

  private boolean grant(boolean within) {
    spent |= !within;
    return within;
  }
}
