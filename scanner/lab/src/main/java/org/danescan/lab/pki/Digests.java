package org.danescan.lab.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-2 without checked exceptions: every Java platform has both algorithms. */
final class Digests {
  private Digests() {}

  static byte[] sha256(byte[] input) {
    return digest("SHA-256", input);
  }

  static byte[] sha512(byte[] input) {
    return digest("SHA-512", input);
  }

  private static byte[] digest(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
