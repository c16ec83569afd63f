package org.danescan.core.token;

/** The classes of the adoption survey, with the rest that no survey counts. */
public enum Adoption implements Token {
  /** Mail, no DNSSEC. */
  NO_DNSSEC("no-dnssec"),
  /** Mail, DNSSEC that fails validation. */
  BROKEN_DNSSEC("broken-dnssec"),
  /** DANE published and not met by the servers. */
  TLSA_MISMATCH("tlsa-mismatch"),
  /** DANE at every MX host that can be judged. */
  VALID_DANE("valid-dane"),
  /** DNSSEC, and DANE at none, or not at every, MX host. */
  SIGNED_WITHOUT_DANE("signed-without-dane"),
  /** Not known tonight. */
  UNDETERMINED("undetermined"),
  /** No such domain, or no mail. */
  NOT_APPLICABLE("not-applicable");

  private final String token;

  Adoption(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
