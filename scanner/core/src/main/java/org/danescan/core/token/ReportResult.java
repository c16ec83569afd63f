package org.danescan.core.token;

/** Result types of SMTP TLS reporting, RFC 8460 §4.3; what a sender would report. */
public enum ReportResult implements Token {
  /** Nothing to report, or nothing that RFC 8460 has a word for. */
  NONE("none"),
  /** RFC 8460 §4.3.1: the recipient MX did not support STARTTLS. */
  STARTTLS_NOT_SUPPORTED("starttls-not-supported"),
  /** §4.3.1: the certificate does not carry the expected name. */
  CERTIFICATE_HOST_MISMATCH("certificate-host-mismatch"),
  /** §4.3.1: the certificate has expired. */
  CERTIFICATE_EXPIRED("certificate-expired"),
  /** §4.3.1: the chain does not lead to what is trusted. */
  CERTIFICATE_NOT_TRUSTED("certificate-not-trusted"),
  /** §4.3.1: any other failure. */
  VALIDATION_FAILURE("validation-failure"),
  /** §4.3.2.1: none of the TLSA records was found to be valid. */
  TLSA_INVALID("tlsa-invalid"),
  /** §4.3.2.1: DNSSEC validation failed. */
  DNSSEC_INVALID("dnssec-invalid");

  private final String token;

  ReportResult(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
