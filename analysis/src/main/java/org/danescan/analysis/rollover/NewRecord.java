package org.danescan.analysis.rollover;

import org.danescan.core.token.Token;

/** When the TLSA record for a new chain was published, against the chain's first use. */
public enum NewRecord implements Token {
  /** No record matched the old chain, and one matches the new: the certificate came to fit. */
  REPAIR("repair"),
  /** A record about the server's key matches both chains: nothing had to be published. */
  KEY_KEPT("key-kept"),
  /** A record about an issuer matches both chains: nothing had to be published. */
  ISSUER_KEPT("issuer-kept"),
  /** Published for at least two times its TTL before the chain was used (RFC 7671 §8.1). */
  IN_TIME("published-in-time"),
  /** Published before, but whether for long enough the times of the scans do not tell. */
  BEFORE_USE("published-before-use"),
  /** Published before, and surely for less than two times its TTL. */
  TOO_LATE("published-too-late"),
  /** Not published in the last scan of the old chain, and in the first of the new one. */
  WITH_USE("published-with-use"),
  /** Published in a later scan than the first of the new chain, which failed until then. */
  AFTER_USE("published-after-use"),
  /** Not published in any scan since. */
  NOT_PUBLISHED("not-published");

  private final String token;

  NewRecord(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
