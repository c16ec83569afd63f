package org.danescan.core.observe;

/** What the zone file that a domain came from says of its delegation. */
public enum Delegation {
  /** Nothing: the domain came from a list, or from a file that is no whole zone. */
  UNKNOWN,
  /** The zone has DS records for it. */
  SIGNED,
  /** The zone has none: no chain of trust leads to it (RFC 4035 §5.2). */
  UNSIGNED
}
