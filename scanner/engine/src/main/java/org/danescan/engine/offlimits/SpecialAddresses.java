package org.danescan.engine.offlimits;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.engine.pace.Prefix;

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
              "2001::/23", // IETF protocol assignments (RFC 2928), Teredo and ORCHID among them
              "2001:db8::/32", // documentation (RFC 3849)
              "2620:4f:8000::/48", // AS112 (RFC 7534)
              "3fff::/20") // documentation (RFC 9637)
          .map(Prefix::parse)
          .toList();

  private static final Prefix GLOBAL_UNICAST = Prefix.parse("2000::/3");
  private static final Prefix NAT64 = Prefix.parse("64:ff9b::/96");

  private SpecialAddresses() {}

  /** Whether an address is one. */
  public static boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  static boolean contains(byte[] address) {
    return isOutsideGlobalUnicast(address)
        || PREFIXES.stream().anyMatch(prefix -> prefix.contains(address))
        || EmbeddedIpv4.of(address).filter(SpecialAddresses::contains).isPresent();
  }

  /**
   * RFC 4291 §2.4 and IANA's IPv6 address space: global unicast addresses are those of 2000::/3,
   * and what NAT64 makes of IPv4 addresses (RFC 6052 §2.1). All else is unspecified, loopback,
   * mapped (RFC 4291 §2.5), local-use translation (RFC 8215), discard-only (RFC 6666), dummy (RFC
   * 9780), segment routing (RFC 9602), unique local (RFC 4193), link or site local, multicast, or
   * reserved.
   */
  private static boolean isOutsideGlobalUnicast(byte[] address) {
    return address.length == 16 && !GLOBAL_UNICAST.contains(address) && !NAT64.contains(address);
  }
}
