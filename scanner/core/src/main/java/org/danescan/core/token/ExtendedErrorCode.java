package org.danescan.core.token;

import java.util.Arrays;
import java.util.Optional;

/**
 * The extended DNS errors that a cause of ours has, and those that a resolver may send (RFC 8914
 * §5.2 and the registry that it began). Stored as its number.
 */
public enum ExtendedErrorCode {
  OTHER(0, "Other Error"),
  UNSUPPORTED_DNSKEY_ALGORITHM(1, "Unsupported DNSKEY Algorithm"),
  UNSUPPORTED_DS_DIGEST(2, "Unsupported DS Digest Type"),
  STALE_ANSWER(3, "Stale Answer"),
  FORGED_ANSWER(4, "Forged Answer"),
  DNSSEC_INDETERMINATE(5, "DNSSEC Indeterminate"),
  DNSSEC_BOGUS(6, "DNSSEC Bogus"),
  SIGNATURE_EXPIRED(7, "Signature Expired"),
  SIGNATURE_NOT_YET_VALID(8, "Signature Not Yet Valid"),
  DNSKEY_MISSING(9, "DNSKEY Missing"),
  RRSIGS_MISSING(10, "RRSIGs Missing"),
  NO_ZONE_KEY_BIT(11, "No Zone Key Bit Set"),
  NSEC_MISSING(12, "NSEC Missing"),
  CACHED_ERROR(13, "Cached Error"),
  NOT_READY(14, "Not Ready"),
  BLOCKED(15, "Blocked"),
  CENSORED(16, "Censored"),
  FILTERED(17, "Filtered"),
  PROHIBITED(18, "Prohibited"),
  STALE_NXDOMAIN(19, "Stale NXDomain Answer"),
  NOT_AUTHORITATIVE(20, "Not Authoritative"),
  NOT_SUPPORTED(21, "Not Supported"),
  NO_REACHABLE_AUTHORITY(22, "No Reachable Authority"),
  NETWORK_ERROR(23, "Network Error"),
  INVALID_DATA(24, "Invalid Data"),
  /** Registered for Unbound, without an RFC. */
  EXPIRED_BEFORE_VALID(25, "Signature Expired before Valid"),
  /** RFC 9250 §4.5. */
  TOO_EARLY(26, "Too Early"),
  /** RFC 9276 §3.2. */
  UNSUPPORTED_NSEC3_ITERATIONS(27, "Unsupported NSEC3 Iterations Value"),
  UNABLE_TO_CONFORM(28, "Unable to conform to policy"),
  SYNTHESIZED(29, "Synthesized"),
  /** RFC 9824 §3.5. */
  INVALID_QUERY_TYPE(30, "Invalid Query Type");

  private final int number;
  private final String meaning;

  ExtendedErrorCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The INFO-CODE of RFC 8914 §2. */
  public int number() {
    return number;
  }

  /** The name that the registry gives it. */
  public String meaning() {
    return meaning;
  }

  /** The code of a number; empty where the registry had none when this was written. */
  public static Optional<ExtendedErrorCode> of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }
}
