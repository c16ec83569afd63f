package org.danescan.core.tlsa;

import java.util.Optional;
import org.danescan.core.octets.Octets;

/** How a TLSA record presents the selected part: RFC 6698 §2.1.3, RFC 7218 §2.3. */
public enum MatchingType {
  /** As it is. */
  FULL(0, 0),
  /** Its SHA-256 digest, 32 octets. */
  SHA2_256(1, 32),
  /** Its SHA-512 digest, 64 octets. */
  SHA2_512(2, 64);

  private final int number;
  private final int digestLength;

  MatchingType(int number, int digestLength) {
    this.number = number;
    this.digestLength = digestLength;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** The digest's length in octets; 0 where the data is no digest. */
  public int digestLength() {
    return digestLength;
  }

  /** What a record of this type holds for some selected octets. */
  public Octets present(Octets selected) {
    return switch (this) {
      case FULL -> selected;
      case SHA2_256 -> selected.sha256();
      case SHA2_512 -> selected.sha512();
    };
  }

  /** The matching type with a number, if one is assigned. */
  public static Optional<MatchingType> of(int number) {
    return number >= 0 && number < values().length
        ? Optional.of(values()[number])
        : Optional.empty();
  }
}
