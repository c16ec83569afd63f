package org.danescan.analysis.notify.decide;

import org.danescan.core.token.Token;

/** Why an operator is not told of a problem; the first that applies, in this order. */
public enum Why implements Token {
  /** The list of those who do not want to be contacted has the name, its operator or an address. */
  OPT_OUT("opt-out", "the operator asked not to be contacted"),
  /** Nothing is concluded from a scan of a bad night of ours. */
  FAULT_OF_OURS("fault-of-ours", "the last scan tells of a fault on our side"),
  /** The problem was there, and may be there still. */
  INCONCLUSIVE("inconclusive", "the last scan could not judge it"),
  /** TLSA records that no sender can use: it encrypts without authentication (RFC 7672 §2.2). */
  MAIL_NOT_STOPPED("mail-not-stopped", "senders deliver all the same, without authentication"),
  /** Nobody is written to twice for one thing. */
  ALREADY_TOLD("already-told", "the operator was told of it before"),
  /** It may be over by tomorrow. */
  TOO_FEW_SCANS("too-few-scans", "it was not seen in enough scans, or not on enough days"),
  /** RFC 7672 §2.2.1: without a secure MX RRset DANE does not apply, whatever the host has. */
  NO_DOMAIN_HIT("no-domain-hit", "no domain with secure MX records sees the host so"),
  /** Ill and well by turns: it may be us, or the path, or a host that repairs itself. */
  FLAPPING("flapping", "it was well in between, and has not failed for twice as long since"),
  /** Somebody who was written to is left alone for a while. */
  COOL_DOWN("cool-down", "the operator was told of something a short time ago");

  private final String token;
  private final String meaning;

  Why(String token, String meaning) {
    this.token = token;
    this.meaning = meaning;
  }

  @Override
  public String token() {
    return token;
  }

  /** The same in words. */
  public String meaning() {
    return meaning;
  }
}
