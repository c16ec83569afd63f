package org.danescan.engine.pace;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The special-purpose addresses: the IANA IPv4 and IPv6 special-purpose registries (RFC 6890)
 * without what is globally reachable, multicast, and IPv6 addresses that embed such an IPv4 one. A
 * public mail server has none of them.
 */
public final class SpecialAddresses {
  private static final List<Prefix> PREFIXES =
      Stream.of(
              "0.0.0.0/8", // this network (RFC 791 §3.2)
              "10.0.0.0/8", // private use (RFC 1918)
              "100.64.0.0/10", // shared address space (RFC 6598)
              "127.0.0.0/8", // loopback (RFC 1122 §3.2.1.3)
              "169.254.0.0/16", // link local (RFC 3927)
              "172.16.0.0/12", // private use (RFC 1918)
              "192.0.0.0/24", // IETF protocol assignments (RFC 6890 §2.1)
              "192.0.2.0/24", // documentation (RFC 5737)
              "192.31.196.0/24", // AS112 (RFC 7535)
              "192.52.193.0/24", // AMT (RFC 7450)
              "192.88.99.0/24", // deprecated 6to4 relay anycast (RFC 7526)
              "192.168.0.0/16", // private use (RFC 1918)
              "192.175.48.0/24", // AS112 (RFC 7534)
              "198.18.0.0/15", // benchmarking (RFC 2544)
              "198.51.100.0/24", // documentation (RFC 5737)
              "203.0.113.0/24", // documentation (RFC 5737)
              "224.0.0.0/4", // multicast (RFC 5771)
              "240.0.0.0/4", // reserved, and limited broadcast (RFC 1112 §4, RFC 8190)
              "::/128", // unspecified (RFC 4291)
              "::1/128", // loopback (RFC 4291)
              "64:ff9b:1::/48", // local-use translation (RFC 8215)
              "100::/64", // discard only (RFC 6666)
              "100:0:0:1::/64", // dummy prefix (RFC 9780)
              "2001::/23", // IETF protocol assignments (RFC 2928), Teredo and ORCHID among them
              "2001:db8::/32", // documentation (RFC 3849)
              "2620:4f:8000::/48", // AS112 (RFC 7534)
              "3fff::/20", // documentation (RFC 9637)
              "5f00::/16", // segment routing SIDs (RFC 9602)
              "fc00::/7", // unique local (RFC 4193)
              "fe80::/10", // link local (RFC 4291)
              "fec0::/10", // deprecated site local (RFC 3879)
              "ff00::/8") // multicast (RFC 4291)
          .map(Prefix::parse)
          .toList();

  /** Where an IPv6 address has an IPv4 address within. */
  private record Embedding(Prefix prefix, int offset) {
    static Embedding of(String prefix, int offset) {
      return new Embedding(Prefix.parse(prefix), offset);
    }
  }

  private static final List<Embedding> EMBEDDINGS =
      List.of(
          Embedding.of("::/96", 12), // IPv4-compatible (RFC 4291 §2.5.5.1)
          Embedding.of("64:ff9b::/96", 12), // NAT64 (RFC 6052)
          Embedding.of("2002::/16", 2)); // 6to4 (RFC 3056)

  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private SpecialAddresses() {}

  /** Whether an address is one. */
  public static boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  static boolean contains(byte[] address) {
    if (isMapped(address)) {
      return true;
    }
    return PREFIXES.stream().anyMatch(prefix -> prefix.contains(address))
        || EMBEDDINGS.stream()
            .filter(embedding -> embedding.prefix().contains(address))
            .map(embedding -> ipv4(address, embedding.offset()))
            .anyMatch(SpecialAddresses::contains);
  }

  /** RFC 4291 §2.5.5.2: an IPv4-mapped address is special wherever it leads. */
  private static boolean isMapped(byte[] address) {
    return address.length == 16 && Arrays.equals(Arrays.copyOf(address, MAPPED.length), MAPPED);
  }

  private static byte[] ipv4(byte[] address, int offset) {
    return Arrays.copyOfRange(address, offset, offset + 4);
  }
}
