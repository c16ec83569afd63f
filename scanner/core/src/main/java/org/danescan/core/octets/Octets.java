package org.danescan.core.octets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable octet string, equal by content, printed as lower-case hexadecimal. */
public final class Octets {
  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of an array. */
  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /**
   * The octets that a string of hexadecimal digits stands for.
   *
   * @throws IllegalArgumentException for an odd number of digits, or another character
   */
  public static Octets ofHex(String hex) {
    return new Octets(HexFormat.of().parseHex(hex));
  }

  /** A fresh copy of the octets. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** The number of octets. */
  public int size() {
    return bytes.length;
  }

  /** The SHA-256 digest of the octets (32 octets). */
  public Octets sha256() {
    return digest("SHA-256");
  }

  /** The SHA-512 digest of the octets (64 octets). */
  public Octets sha512() {
    return digest("SHA-512");
  }

  private Octets digest(String algorithm) {
    try {
      return new Octets(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** Lower-case hexadecimal digits, two an octet. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
