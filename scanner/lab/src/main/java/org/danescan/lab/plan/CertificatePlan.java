package org.danescan.lab.plan;

import java.util.List;
import java.util.Optional;

/**
 * The certificates a server has, one chain for each key algorithm.
 *
 * @param rsa the chain with an RSA-2048 leaf, if it has one
 * @param ecdsa the chain with an ECDSA P-256 leaf, if it has one
 */
public record CertificatePlan(Optional<ChainPlan> rsa, Optional<ChainPlan> ecdsa) {

  /** An ECDSA chain only. */
  public static CertificatePlan ecdsa(ChainPlan chain) {
    return new CertificatePlan(Optional.empty(), Optional.of(chain));
  }

  /** An RSA chain only. */
  public static CertificatePlan rsa(ChainPlan chain) {
    return new CertificatePlan(Optional.of(chain), Optional.empty());
  }

  /** One chain of each algorithm. */
  public static CertificatePlan both(ChainPlan rsa, ChainPlan ecdsa) {
    return new CertificatePlan(Optional.of(rsa), Optional.of(ecdsa));
  }

  /**
   * One chain. Equal plans give the same certificates and keys, so that TLSA records can be made
   * from the plan before any server starts.
   *
   * @param names DNS names in the leaf's subjectAltName; the first is the common name too
   * @param shape who issued it and what is sent
   * @param dates when the leaf is valid
   * @param keyId tells keys apart: equal ids (with the same algorithm) share one key; 0 to 63, so
   *     that keys come from a pool and are not generated anew
   */
  public record ChainPlan(List<String> names, Shape shape, Dates dates, int keyId) {
    public ChainPlan {
      names = List.copyOf(names);
    }
  }

  /** Who issued the leaf, and what the server sends. */
  public enum Shape {
    /** Leaf alone, signed by its own key. */
    SELF_SIGNED,
    /** Leaf and intermediate; root left out, as the public web does. */
    ISSUED,
    /** Leaf, intermediate and root. */
    ISSUED_WITH_ROOT,
    /** Leaf alone, although an intermediate issued it. */
    INTERMEDIATE_LEFT_OUT,
    /** Leaf and root, the root issued it directly. */
    ISSUED_BY_ROOT,
    /** Leaf, root, intermediate: all there, wrong order. */
    OUT_OF_ORDER,
    /** Leaf and an unrelated intermediate of another CA. */
    WRONG_INTERMEDIATE,
    /** Leaf issued by an intermediate that is no CA (basicConstraints CA:FALSE), and that. */
    ISSUED_BY_NON_CA,
    /** Leaf and an intermediate that has expired, root. */
    INTERMEDIATE_EXPIRED
  }

  /** When the leaf is valid. */
  public enum Dates {
    CURRENT,
    EXPIRED,
    NOT_YET_VALID
  }
}
