package org.danescan.engine.validate;

import org.danescan.core.token.Reason;
import org.xbill.DNS.Name;

/** What verified NSEC or NSEC3 records of one zone prove about a name. */
interface Denial {
  /** How far a proof goes. */
  enum Proof {
    SECURE,
    /**
     * No proof need be there: opt-out leaves open what is (RFC 5155 §6), or the name lies below a
     * delegation without DS RRset (RFC 6840 §4.1).
     */
    UNSIGNED,
    /** Too many iterations to compute it (RFC 9276 §3.2). */
    NOT_COMPUTED,
    NONE;

    /** What is proven of a name, or that nothing is, for the cause that has. */
    Verdict verdict(Name name, Reason unproven) {
      return switch (this) {
        case SECURE -> new Verdict.Secure();
        case UNSIGNED -> new Verdict.Insecure(Reason.NONE);
        case NOT_COMPUTED -> new Verdict.Insecure(Reason.NSEC3_ITERATIONS);
        case NONE -> Denials.bogus(unproven, name);
      };
    }
  }

  /** What a proof of a DS RRset's absence says of the name. */
  enum Cut {
    DELEGATION,
    NO_DELEGATION,
    /** Too many iterations to compute it (RFC 9276 §3.2). */
    NOT_COMPUTED,
    UNPROVEN
  }

  /** That the name does not exist, and no wildcard stands for it. */
  Proof noName(Name name);

  /** That the name, or the wildcard that stands for it, has no such RRset and no CNAME. */
  Proof noData(Name name, int type);

  /**
   * As {@link #noData} where the server says that the name does not exist: an empty non-terminal is
   * called so by some.
   */
  Proof noDataForNameError(Name name, int type);

  /**
   * That no closer match than a wildcard exists for the name.
   *
   * @param labels of the wildcard's parent, the root not counted: the RRSIG's labels field
   */
  Proof onlyWildcard(Name name, int labels);

  /** Whether the name is there to say that it does not exist (RFC 9824 §2). */
  boolean isCompactNonexistence(Name name);

  /** Whether a zone begins at the name, whose parent's zone says that it has no DS. */
  Cut cut(Name name);
}
