package org.danescan.engine.dns;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Bits that nobody can guess, drawn from the system in larger helpings. For one thread. */
final class RandomBits {
  private static final int HELPING = 8192;

  private final SecureRandom source = new SecureRandom();
  private final byte[] octets = new byte[HELPING];
  private final ByteBuffer left = ByteBuffer.wrap(octets).limit(0);

  int sixteen() {
    refill(Short.BYTES);
    return left.getShort() & 0xffff;
  }

  long sixtyFour() {
    refill(Long.BYTES);
    return left.getLong();
  }

  private void refill(int needed) {
    if (left.remaining() < needed) {
      source.nextBytes(octets);
      left.clear();
    }
  }
}
