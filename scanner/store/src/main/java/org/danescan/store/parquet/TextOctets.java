package org.danescan.store.parquet;

import java.nio.charset.StandardCharsets;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Texts as Parquet has them. Those that come again and again, such as tokens, are the same object
 * each time, which dictionaries and statistics tell by a glance; those of parquet-java are compared
 * octet by octet through a buffer. Safe for many threads: two can make the same text at worst.
 */
final class TextOctets {
  /** A few hundred tokens and the hosts of the larger operators; a power of two. */
  private static final int SIZE = 4096;

  private static final @Nullable Known[] KNOWN = new Known[SIZE];

  private TextOctets() {}

  private record Known(String text, Binary octets) {}

  static Binary of(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
    Known known = KNOWN[slot];
    if (known == null || !known.text.equals(text)) {
      known = new Known(text, Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
      KNOWN[slot] = known;
    }
    return known.octets;
  }

  /** Of a text that hardly comes again, and so is not worth remembering. */
  static Binary once(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }
}
