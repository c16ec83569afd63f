package org.danescan.engine.input;

/** What the text of an input is. */
public enum InputFormat {
  /** A name a line, or CSV. */
  LIST,
  /** A zone file in master format (RFC 1035 §5); its delegations are the names. */
  ZONE
}
