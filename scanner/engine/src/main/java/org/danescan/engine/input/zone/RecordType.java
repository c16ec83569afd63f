package org.danescan.engine.input.zone;

/** The record types that a delegation is told by. */
enum RecordType {
  /** RFC 1035 §3.3.11: a delegation, unless its owner is the apex. */
  NS,
  /** RFC 4034 §5: the delegation is signed. */
  DS,
  /** RFC 1035 §3.3.13: its owner is the apex. */
  SOA,
  /** Any other, or another class than IN. */
  OTHER
}
