package org.danescan.engine.validate;

import org.danescan.core.token.Reason;
import org.xbill.DNS.Name;

/** What verified NSEC or NSEC3 records of one zone prove about a name. */
interface Denial {
  /** Proven, not provable for lack of coverage by opt-out or for cost, or not proven. */
  enum Proof {
    SECURE,
    INSECURE,
    NONE;

    Verdict verdict(Name name) {
      return switch (this) {
        case SECURE -> new Verdict.Secure();
        case INSECURE -> new Verdict.Insecure();
        case NONE ->
            new Verdict.Bogus(Reason.DENIAL_WRONG, name + ": " + Reason.DENIAL_WRONG.meaning());
      };
    }
  }

  /** What a proof of a DS RRset's absence says of the name. */
  enum Cut {
    DELEGATION,
    NO_DELEGATION,
    UNPROVEN
  }

  /** That the name does not exist, and no wildcard stands for it. */
  Proof noName(Name name);

  /** That the name, or the wildcard that stands for it, has no such RRset and no CNAME. */
  Proof noData(Name name, int type);

  /**
   * That no closer match than a wildcard exists for the name.
   *
   * @param labels of the wildcard's parent, the root not counted: the RRSIG's labels field
   */
  Proof onlyWildcard(Name name, int labels);

  /** Whether a zone begins at the name, whose parent's zone says that it has no DS. */
  Cut cut(Name name);
}
