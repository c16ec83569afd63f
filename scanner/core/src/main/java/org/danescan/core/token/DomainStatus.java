package org.danescan.core.token;

/** The verdict on a domain; the constants stand in the order of the decision, worst first. */
public enum DomainStatus implements Token {
  /** Not a domain name. */
  INVALID_NAME("invalid-name", Adoption.NOT_APPLICABLE),
  /** The domain does not exist. */
  NXDOMAIN("nxdomain", Adoption.NOT_APPLICABLE),
  /** The lookup failed, and not for DNSSEC's sake. */
  LOOKUP_FAILED("lookup-failed", Adoption.UNDETERMINED),
  /** A null MX (RFC 7505), or neither MX nor address (RFC 5321 §5.1). */
  NO_MAIL("no-mail", Adoption.NOT_APPLICABLE),
  /** The MX RRset, or the implicit MX, is insecure. */
  NO_DNSSEC("no-dnssec", Adoption.NO_DNSSEC),
  /** The MX RRset is bogus, or a host's TLSA lookup fails, or a host's addresses are bogus. */
  BROKEN_DNSSEC("broken-dnssec", Adoption.BROKEN_DNSSEC),
  /** A host is {@link MxHostStatus#TLSA_MISMATCH}. */
  TLSA_MISMATCH("tlsa-mismatch", Adoption.TLSA_MISMATCH),
  /** A host is {@link MxHostStatus#NO_STARTTLS}. */
  NO_STARTTLS("no-starttls", Adoption.TLSA_MISMATCH),
  /** A host is {@link MxHostStatus#TLS_FAILED}. */
  TLS_FAILED("tls-failed", Adoption.TLSA_MISMATCH),
  /**
   * Some hosts are {@link MxHostStatus#VALID_DANE}, others have no usable TLSA: an attacker can
   * steer a sender to those (RFC 7672 §1.3.1), so it does not count as valid DANE.
   */
  PARTIAL_DANE("partial-dane", Adoption.SIGNED_WITHOUT_DANE),
  /** Every host that can be judged is {@link MxHostStatus#VALID_DANE}, and at least one is. */
  VALID_DANE("valid-dane", Adoption.VALID_DANE),
  /** No host is valid, at least one has only unusable TLSA records. */
  UNUSABLE_TLSA("unusable-tlsa", Adoption.SIGNED_WITHOUT_DANE),
  /** All hosts with TLSA are {@link MxHostStatus#UNREACHABLE}. */
  UNREACHABLE("unreachable", Adoption.UNDETERMINED),
  /** All hosts with TLSA are {@link MxHostStatus#INCONCLUSIVE} or unreachable. */
  INCONCLUSIVE("inconclusive", Adoption.UNDETERMINED),
  /** Secure, and no host has TLSA. */
  NO_TLSA("no-tlsa", Adoption.SIGNED_WITHOUT_DANE);

  private final String token;
  private final Adoption adoption;

  DomainStatus(String token, Adoption adoption) {
    this.token = token;
    this.adoption = adoption;
  }

  @Override
  public String token() {
    return token;
  }

  /** The class of the survey that the status folds into. */
  public Adoption adoption() {
    return adoption;
  }
}
