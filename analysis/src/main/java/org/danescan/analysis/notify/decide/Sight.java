package org.danescan.analysis.notify.decide;

import org.danescan.core.token.Token;

/** Whether the last scan has a problem that an earlier one saw. */
public enum Sight implements Token {
  /** It has. */
  STANDS("stands"),
  /** It could not tell. */
  NOT_JUDGED("not-judged"),
  /** It did not look, for the operator asked not to be contacted. */
  OPTED_OUT("opted-out"),
  /** The scan tells of a fault on our side rather than of the world. */
  FAULT_OF_OURS("fault-of-ours");

  private final String token;

  Sight(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
