package org.danescan.store.compact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Octets that grow. A text that came before is a number. */
final class RowOutput {
  private static final int FIRST_SIZE = 1 << 16;

  private byte[] octets = new byte[FIRST_SIZE];
  private int length;
  private final Map<String, Integer> texts = new HashMap<>();

  private void need(int more) {
    if (octets.length - length < more) {
      octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + more));
    }
  }

  void octet(int value) {
    need(1);
    octets[length++] = (byte) value;
  }

  /** Seven bits an octet, the lowest first; small numbers of either sign are short. */
  void number(long value) {
    need(Long.BYTES + 2);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      octets[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    octets[length++] = (byte) rest;
  }

  void octets(byte[] value) {
    number(value.length);
    need(value.length);
    System.arraycopy(value, 0, octets, length, value.length);
    length += value.length;
  }

  /** Zero is null, one a new text that follows, and more one that came before. */
  void text(@Nullable String value) {
    if (value == null) {
      number(0);
      return;
    }
    Integer before = texts.putIfAbsent(value, texts.size() + 2);
    if (before == null) {
      number(1);
      octets(value.getBytes(StandardCharsets.UTF_8));
    } else {
      number(before);
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(octets, length);
  }
}
