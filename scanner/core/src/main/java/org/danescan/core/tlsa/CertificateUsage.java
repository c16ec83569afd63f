package org.danescan.core.tlsa;

import java.util.Optional;

/** TLSA certificate usages: RFC 6698 §2.1.1, names of RFC 7218 §2.1. */
public enum CertificateUsage {
  /** A public CA that must be in the path; unusable with SMTP (RFC 7672 §3.1.3). */
  PKIX_TA(0),
  /** A certificate that must also be trusted publicly; unusable with SMTP (RFC 7672 §3.1.3). */
  PKIX_EE(1),
  /** A trust anchor of the operator's choice (RFC 7672 §3.1.2). */
  DANE_TA(2),
  /** The server's own certificate or key (RFC 7672 §3.1.1). */
  DANE_EE(3);

  private final int number;

  CertificateUsage(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** The usage with a number, if one is assigned. */
  public static Optional<CertificateUsage> of(int number) {
    return number >= 0 && number < values().length
        ? Optional.of(values()[number])
        : Optional.empty();
  }
}
