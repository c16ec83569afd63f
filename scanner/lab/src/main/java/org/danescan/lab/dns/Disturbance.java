package org.danescan.lab.dns;

/** What goes wrong at a resolver besides what is wrong in the zones. Safe for many threads. */
@FunctionalInterface
public interface Disturbance {
  /** All is well. */
  Disturbance NONE = (number, name, type) -> Fate.ANSWERED;

  /** What becomes of a query. */
  enum Fate {
    /** It is answered as it should be. */
    ANSWERED,
    /** It, or its answer, is lost. */
    LOST,
    /** It is answered with SERVFAIL. */
    SERVFAIL,
    /** It is answered as it should be, 20 milliseconds late, and whatever waits behind it too. */
    LATE
  }

  /**
   * What becomes of a query.
   *
   * @param number how many queries have come, this one included
   * @param name the name asked for, lower case, without final dot
   * @param type its type, as in {@code org.xbill.DNS.Type}
   */
  Fate of(long number, String name, int type);
}
