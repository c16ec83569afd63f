package org.danescan.core.token;

/** Security status of an RRset: RFC 4035 §4.3, as RFC 7672 §2.1.1 reads it. */
public enum DnssecStatus implements Token {
  /** A chain of signatures leads from a trust anchor to the RRset, or to its proven absence. */
  SECURE("secure"),
  /** It is proven that no such chain exists; also a name under no trust anchor. */
  INSECURE("insecure"),
  /** There should be a chain and there is none: expired, missing or wrong signatures. */
  BOGUS("bogus"),
  /** The lookup did not complete, so nothing can be said. */
  INDETERMINATE("indeterminate");

  private final String token;

  DnssecStatus(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }

  /** The weaker of two: an answer through a chain of RRsets is as secure as its weakest link. */
  public DnssecStatus weaker(DnssecStatus other) {
    return strength() <= other.strength() ? this : other;
  }

  private int strength() {
    return switch (this) {
      case BOGUS -> 0;
      case INDETERMINATE -> 1;
      case INSECURE -> 2;
      case SECURE -> 3;
    };
  }
}
