package org.danescan.lab.dns;

/** What a validator concludes about an answer (RFC 4035 §4.3). */
sealed interface Security {

  /** A chain of signatures leads from the trust anchor to it. */
  record Secure() implements Security {}

  /** Proven to be under no chain of signatures. */
  record Insecure() implements Security {}

  /**
   * It should be signed and is not, or not properly.
   *
   * @param infoCode the RFC 8914 code that tells why
   */
  record Bogus(int infoCode) implements Security {}

  /** Of two parts of one answer: bogus wins over insecure, insecure over secure. */
  default Security and(Security other) {
    if (this instanceof Bogus || other instanceof Secure) {
      return this;
    }
    return other;
  }
}
