package org.danescan.core.sidelight;

import org.danescan.core.token.Token;

/** What a lookup beside the mail route came to. */
public enum Finding implements Token {
  /** It is there, and in order. */
  PRESENT("present"),
  /** It is not there. */
  ABSENT("absent"),
  /** Something is there that does not keep to the rules, and counts for nothing. */
  INVALID("invalid"),
  /** More than one is there where only one may be, so that none counts. */
  SEVERAL("several"),
  /** The lookup failed, or its answer failed validation. */
  LOOKUP_FAILED("lookup-failed"),
  /** Nobody asked. */
  NOT_ASKED("not-asked");

  private final String token;

  Finding(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
