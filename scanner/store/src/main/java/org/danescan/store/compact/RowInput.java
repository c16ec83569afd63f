package org.danescan.store.compact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowOutput} wrote. Equal texts are one object. */
final class RowInput {
  private final byte[] octets;
  private int position;
  private final List<String> texts = new ArrayList<>();

  RowInput(byte[] octets) {
    this.octets = octets;
  }

  int octet() {
    return octets[position++];
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte octet = octets[position++];
    while (octet < 0) {
      value |= (octet & 0x7fL) << shift;
      shift += 7;
      octet = octets[position++];
    }
    value |= (long) octet << shift;
    return (value >>> 1) ^ -(value & 1);
  }

  byte[] octets() {
    byte[] value = new byte[Math.toIntExact(number())];
    System.arraycopy(octets, position, value, 0, value.length);
    position += value.length;
    return value;
  }

  @Nullable String text() {
    int which = Math.toIntExact(number());
    if (which == 0) {
      return null;
    }
    if (which > 1) {
      return texts.get(which - 2);
    }
    String text = new String(octets(), StandardCharsets.UTF_8);
    texts.add(text);
    return text;
  }
}
