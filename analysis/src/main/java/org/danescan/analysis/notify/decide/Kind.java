package org.danescan.analysis.notify.decide;

import org.danescan.core.token.Token;

/** What a problem is at. */
public enum Kind implements Token {
  /** An MX host: its TLSA records are not met, or their DNSSEC fails. */
  HOST("host"),
  /** Domains whose own DNSSEC fails, by who runs their zones. */
  DNSSEC("dnssec");

  private final String token;

  Kind(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
