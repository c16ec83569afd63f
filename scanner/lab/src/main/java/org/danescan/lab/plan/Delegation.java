package org.danescan.lab.plan;

/** What the parent zone publishes about a child's keys. */
public enum Delegation {
  /** A DS RRset that matches the child's key-signing key. */
  DS_MATCHING,
  /** No DS: the child is insecure (RFC 4035 §5.2). */
  NO_DS,
  /** A DS RRset with the digest of another key: bogus. */
  DS_OF_OTHER_KEY,
  /** Only a DS with an unassigned digest type: insecure (RFC 4035 §5.2, RFC 6840 §5.2). */
  DS_UNKNOWN_DIGEST
}
