package org.danescan.analysis.rollover;

import org.danescan.core.token.Token;

/** What became of the TLSA records that were about the old chain alone. */
public enum OldRecord implements Token {
  /** There was none: what matched the old chain matches the new one too, or nothing did. */
  NONE("none"),
  /** Gone in the last scan of the old chain already, which failed for it (RFC 7671 §8.1). */
  WITHDRAWN_BEFORE_USE("withdrawn-before-use"),
  /** Gone in the first scan of the new chain. */
  WITHDRAWN_WITH_USE("withdrawn-with-use"),
  /** Gone in a later scan. */
  WITHDRAWN_AFTER_USE("withdrawn-after-use"),
  /** Still there in the last scan. */
  STILL_PUBLISHED("still-published");

  private final String token;

  OldRecord(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
