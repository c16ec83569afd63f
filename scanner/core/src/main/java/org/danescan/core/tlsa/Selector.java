package org.danescan.core.tlsa;

import java.util.Optional;

/** Which part of a certificate a TLSA record is about: RFC 6698 §2.1.2, RFC 7218 §2.2. */
public enum Selector {
  /** The whole certificate, DER. */
  CERT(0),
  /** Its SubjectPublicKeyInfo, DER. */
  SPKI(1);

  private final int number;

  Selector(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** The selector with a number, if one is assigned. */
  public static Optional<Selector> of(int number) {
    return number >= 0 && number < values().length
        ? Optional.of(values()[number])
        : Optional.empty();
  }

  /** The one that this is not. */
  public Selector other() {
    return this == CERT ? SPKI : CERT;
  }
}
