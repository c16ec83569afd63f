package org.danescan.analysis.notify.decide;

import org.danescan.core.token.Token;

/** What became of a problem that was told of. */
public enum Ending implements Token {
  /** DANE works, or DNSSEC is sound again. */
  REPAIRED("repaired"),
  /** The TLSA records, or the DNSSEC, are there no more. */
  WITHDRAWN("withdrawn"),
  /** No domain of the last scan names the host, or it has no address. */
  GONE("gone");

  private final String token;

  Ending(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
