package org.danescan.engine.validate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import org.danescan.engine.validate.limit.Limits;
import org.xbill.DNS.DNSKEYRecord;

/** The size of RSA keys, on which the cost of a verification depends (RFC 3110 §2). */
final class RsaKeys {
  private static final Set<Integer> ALGORITHMS = Set.of(5, 7, 8, 10);

  private RsaKeys() {}

  /** Whether to verify with a key costs more than with any that honest zones have. */
  static boolean isTooLarge(DNSKEYRecord key, Limits limits) {
    byte[] octets = key.getKey();
    if (!ALGORITHMS.contains(key.getAlgorithm()) || octets.length < 3) {
      return false;
    }
    boolean isShort = octets[0] != 0;
    int length = isShort ? octets[0] & 0xff : ((octets[1] & 0xff) << 8) | (octets[2] & 0xff);
    int from = isShort ? 1 : 3;
    int to = Math.min(from + length, octets.length);
    return bits(octets, from, to) > limits.rsaExponentBits()
        || bits(octets, to, octets.length) > limits.rsaModulusBits();
  }

  private static int bits(byte[] octets, int from, int to) {
    return new BigInteger(1, Arrays.copyOfRange(octets, from, to)).bitLength();
  }
}
