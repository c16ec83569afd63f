package org.danescan.engine.validate.denial;

import java.util.ArrayList;
import java.util.List;
import org.danescan.engine.validate.limit.Budget;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** What verified NSEC or NSEC3 records of one zone prove about a name. */
public interface Denial {
  /** The proofs of a zone by verified records of its NSEC and NSEC3 RRsets. */
  static Denial of(Name apex, List<RRset> verified, Budget budget) {
    List<NSECRecord> nsec = new ArrayList<>();
    List<NSEC3Record> nsec3 = new ArrayList<>();
    for (RRset rrset : verified) {
      for (Record rr : rrset.rrs(false)) {
        if (rr instanceof NSECRecord plain) {
          nsec.add(plain);
        } else if (rr instanceof NSEC3Record hashed) {
          nsec3.add(hashed);
        }
      }
    }
    Denial plain = new NsecDenial(apex, nsec);
    return nsec3.isEmpty() ? plain : new EitherDenial(plain, new Nsec3Denial(apex, nsec3, budget));
  }

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
    NONE
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
