package org.danescan.core.token;

/** What an RFC 7672 sender finds at one MX host. */
public enum MxHostStatus implements Token {
  /**
   * Usable TLSA records, and every address that speaks SMTP presents, for each certificate
   * algorithm it has, a chain that matches (RFC 7672 §3.1).
   */
  VALID_DANE("valid-dane"),
  /** Some address or algorithm presents a chain that no usable record matches (RFC 7672 §2.2). */
  TLSA_MISMATCH("tlsa-mismatch"),
  /** TLSA records, and some address does not offer STARTTLS or refuses it (RFC 7672 §2.2). */
  NO_STARTTLS("no-starttls"),
  /** TLSA records, STARTTLS accepted, and the handshake fails at some address. */
  TLS_FAILED("tls-failed"),
  /** TLSA records, and no address accepts an SMTP session. */
  UNREACHABLE("unreachable"),
  /** TLSA records, and every try was put off, or our own network failed. */
  INCONCLUSIVE("inconclusive"),
  /** TLSA records, secure, none of them usable: encrypt, without authentication (§2.2). */
  UNUSABLE_TLSA("unusable-tlsa"),
  /** TLSA records are securely absent (RFC 7672 §2.1.1). */
  NO_TLSA("no-tlsa"),
  /** The host's address records are insecure: DANE does not apply (RFC 7672 §2.2.2). */
  INSECURE_HOST("insecure-host"),
  /** Addresses secure, TLSA lookup bogus or failed: a sender must defer (RFC 7672 §2.1.2). */
  TLSA_LOOKUP_FAILED("tlsa-lookup-failed"),
  /** The address lookup is bogus or failed. */
  ADDRESS_LOOKUP_FAILED("address-lookup-failed"),
  /** Neither A nor AAAA. */
  NO_ADDRESS("no-address");

  private final String token;

  MxHostStatus(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
