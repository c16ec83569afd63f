package org.danescan.lab.plan;

/**
 * How a zone is signed.
 *
 * @param algorithm the DNSSEC algorithm, or {@link SigningAlgorithm#NONE}
 * @param denial how absence is proven
 * @param nsec3Iterations extra NSEC3 iterations; 0 as RFC 9276 §3.1 asks
 */
public record Signing(SigningAlgorithm algorithm, Denial denial, int nsec3Iterations) {

  /** An unsigned zone. */
  public static final Signing UNSIGNED = new Signing(SigningAlgorithm.NONE, Denial.NSEC, 0);

  /** A signed zone with no extra iterations. */
  public static Signing with(SigningAlgorithm algorithm, Denial denial) {
    return new Signing(algorithm, denial, 0);
  }

  /** Whether the zone has signatures at all. */
  public boolean signed() {
    return algorithm != SigningAlgorithm.NONE;
  }

  /** Which keys sign. */
  public enum SigningAlgorithm {
    NONE(0),
    /** RSA/SHA-256, 2048 bits (RFC 5702). */
    RSA_SHA256(8),
    /** ECDSA P-256 with SHA-256 (RFC 6605). */
    ECDSA_P256(13),
    /** Ed25519 (RFC 8080). */
    ED25519(15),
    /**
     * An algorithm number nobody implements (private use, 253): signatures are arbitrary octets, so
     * that a validator must treat the zone as insecure (RFC 4035 §5.2).
     */
    UNKNOWN(253);

    private final int number;

    SigningAlgorithm(int number) {
      this.number = number;
    }

    /** The IANA number, 0 for none. */
    public int number() {
      return number;
    }
  }

  /** How absence is proven. */
  public enum Denial {
    /** NSEC, minimally covering (RFC 4034 §4, RFC 4470). */
    NSEC,
    /** NSEC3 (RFC 5155). */
    NSEC3,
    /** NSEC3 with the opt-out flag: unsigned delegations have no NSEC3 of their own (§6). */
    NSEC3_OPT_OUT
  }
}
