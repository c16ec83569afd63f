package org.danescan.engine.validate;

import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;

/** What data, or the proof that there is none, is worth (RFC 4035 §4.3). */
public sealed interface Verdict {
  /** Signatures lead from a trust anchor to it. */
  record Secure() implements Verdict {}

  /**
   * It is proven that no signatures need be there.
   *
   * @param reason why, where it is for another cause than that there is no DS RRset; else none
   */
  record Insecure(Reason reason) implements Verdict {}

  /**
   * It should be signed, and is not, or not well.
   *
   * @param reason the cause
   * @param detail where and what, in words
   */
  record Bogus(Reason reason, String detail) implements Verdict {}

  /** Of two parts of an answer: bogus before insecure before secure. */
  default Verdict and(Verdict other) {
    if (this instanceof Bogus || other instanceof Secure) {
      return this;
    }
    return this instanceof Secure || other instanceof Bogus ? other : this;
  }

  /** Why; none for what is secure. */
  default Reason reason() {
    return Reason.NONE;
  }

  /** The status of data that is not bogus. */
  default DnssecStatus status() {
    if (this instanceof Secure) {
      return DnssecStatus.SECURE;
    }
    return this instanceof Insecure ? DnssecStatus.INSECURE : DnssecStatus.BOGUS;
  }
}
