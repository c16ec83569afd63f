package org.danescan.core.sidelight;

/** Which proofs of absence came with an answer, whether they hold or not. */
public sealed interface SeenDenial {
  /** The stored word. */
  String token();

  /** None. */
  record None() implements SeenDenial {
    @Override
    public String token() {
      return "none";
    }
  }

  /** NSEC (RFC 4034 §4). */
  record Nsec() implements SeenDenial {
    @Override
    public String token() {
      return "nsec";
    }
  }

  /**
   * NSEC3 (RFC 5155 §3); where records differ, the most of each.
   *
   * @param iterations how often hashing is done again
   * @param optOut whether a record may pass over unsigned delegations
   * @param saltLength octets of salt
   */
  record Nsec3(int iterations, boolean optOut, int saltLength) implements SeenDenial {
    @Override
    public String token() {
      return "nsec3";
    }
  }
}
