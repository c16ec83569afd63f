package org.danescan.engine.offlimits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.danescan.engine.pace.Prefix;

/** IPv6 addresses that lead to an IPv4 address within them. */
final class EmbeddedIpv4 {
  private record Embedding(Prefix prefix, int offset) {
    static Embedding of(String prefix, int offset) {
      return new Embedding(Prefix.parse(prefix), offset);
    }
  }

  private static final List<Embedding> EMBEDDINGS =
      List.of(
          Embedding.of("64:ff9b::/96", 12), // NAT64, well-known prefix (RFC 6052 §2.1)
          Embedding.of("2002::/16", 2)); // 6to4 (RFC 3056 §2)

  /** {@code ::ffff:0:0/96}, which Java reads as an IPv4 address. */
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private EmbeddedIpv4() {}

  /** The IPv4 address within; none in an IPv4 address or in one that leads to none. */
  static Optional<byte[]> of(byte[] address) {
    if (isMapped(address)) {
      return Optional.of(Arrays.copyOfRange(address, MAPPED.length, 16));
    }
    return EMBEDDINGS.stream()
        .filter(embedding -> embedding.prefix().contains(address))
        .map(at -> Arrays.copyOfRange(address, at.offset(), at.offset() + 4))
        .findFirst();
  }

  /** RFC 4291 §2.5.5.2. */
  static boolean isMapped(byte[] address) {
    return address.length == 16 && Arrays.equals(Arrays.copyOf(address, MAPPED.length), MAPPED);
  }
}
