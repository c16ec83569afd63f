package org.danescan.engine.offlimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.danescan.engine.pace.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {

  /** Every block of IANA's two registries, the multicast blocks, and what embeds such addresses. */
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/8, RFC 791 §3.2: this network",
    "0.0.0.0/32, RFC 1122 §3.2.1.3: this host on this network",
    "10.0.0.0/8, RFC 1918: private use",
    "100.64.0.0/10, RFC 6598: shared address space",
    "127.0.0.0/8, RFC 1122 §3.2.1.3: loopback",
    "169.254.0.0/16, RFC 3927: link local",
    "172.16.0.0/12, RFC 1918: private use",
    "192.0.0.0/24, RFC 6890 §2.1: IETF protocol assignments",
    "192.0.0.0/29, RFC 7335: IPv4 service continuity prefix",
    "192.0.0.8/32, RFC 7600: IPv4 dummy address",
    "192.0.0.9/32, RFC 7723: Port Control Protocol anycast",
    "192.0.0.10/32, RFC 8155: TURN anycast",
    "192.0.0.170/31, RFC 8880: NAT64/DNS64 discovery",
    "192.0.2.0/24, RFC 5737: documentation",
    "192.31.196.0/24, RFC 7535: AS112",
    "192.52.193.0/24, RFC 7450: AMT",
    "192.88.99.0/24, RFC 7526: deprecated 6to4 relay anycast",
    "192.88.99.2/32, RFC 6751: 6a44 relay anycast",
    "192.168.0.0/16, RFC 1918: private use",
    "192.175.48.0/24, RFC 7534: direct delegation AS112",
    "198.18.0.0/15, RFC 2544: benchmarking",
    "198.51.100.0/24, RFC 5737: documentation",
    "203.0.113.0/24, RFC 5737: documentation",
    "224.0.0.0/4, RFC 5771: multicast",
    "240.0.0.0/4, RFC 1112 §4: reserved",
    "255.255.255.255/32, RFC 8190: limited broadcast",
    "::1/128, RFC 4291: loopback",
    "::/128, RFC 4291: unspecified",
    "::/96, RFC 4291 §2.5.5.1: IPv4-compatible",
    "::ffff:0:0:0/96, RFC 7915 §5: IPv4-translated",
    "64:ff9b:1::/48, RFC 8215: local-use translation",
    "100::/64, RFC 6666: discard only",
    "100:0:0:1::/64, RFC 9780: dummy prefix",
    "200::/7, RFC 4048: deprecated",
    "2001::/23, RFC 2928: IETF protocol assignments",
    "2001::/32, RFC 4380: Teredo",
    "2001:1::1/128, RFC 7723: Port Control Protocol anycast",
    "2001:1::2/128, RFC 8155: TURN anycast",
    "2001:1::3/128, RFC 9665: DNS-SD service registration anycast",
    "2001:2::/48, RFC 5180: benchmarking",
    "2001:3::/32, RFC 7450: AMT",
    "2001:4:112::/48, RFC 7535: AS112",
    "2001:10::/28, RFC 4843: deprecated ORCHID",
    "2001:20::/28, RFC 7343: ORCHIDv2",
    "2001:30::/28, RFC 9374: drone remote identification",
    "2001:db8::/32, RFC 3849: documentation",
    "2620:4f:8000::/48, RFC 7534: direct delegation AS112",
    "3fff::/20, RFC 9637: documentation",
    "4000::/3, RFC 4291 §2.4: reserved",
    "5f00::/16, RFC 9602: segment routing",
    "e000::/4, RFC 4291 §2.4: reserved",
    "fc00::/7, RFC 4193: unique local",
    "fe80::/10, RFC 4291: link local",
    "fec0::/10, RFC 3879: deprecated site local",
    "ff00::/8, RFC 4291: multicast",
    "64:ff9b::a00:0/104, RFC 6052 §3.1: NAT64 of private use",
    "64:ff9b::7f00:0/104, RFC 6052 §3.1: NAT64 of loopback",
    "64:ff9b::e000:0/100, RFC 6052 §3.1: NAT64 of multicast",
    "2002:a00::/24, RFC 3056 §2: 6to4 of private use",
    "2002:7f00::/24, RFC 3056 §2: 6to4 of loopback",
    "2002:c0a8::/32, RFC 3056 §2: 6to4 of private use",
  })
  void blocksAreLeftAloneFromTheFirstAddressToTheLast(String block, String why) {
    Prefix prefix = Prefix.parse(block);
    byte[] first = prefix.network().toByteArray();
    byte[] last = first.clone();
    for (int bit = prefix.length(); bit < last.length * 8; bit++) {
      last[bit / 8] |= (byte) (0x80 >> (bit % 8));
    }
    assertThat(SpecialAddresses.contains(first)).as("first of " + why).isTrue();
    assertThat(SpecialAddresses.contains(last)).as("last of " + why).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.1",
        "192.0.3.1",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.112.1",
        "223.255.255.255",
        "64:ff9b::1.1.1.1",
        "2001:200::1",
        "2001:db7::1",
        "2001:db9::1",
        "2002:101:101::1",
        "2a00::1",
        "2606:4700::1",
        "3ffe::1",
        "3fff:1000::1",
        "2000::",
        "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:200::"
      })
  void othersAreNot(String literal) throws UnknownHostException {
    assertThat(SpecialAddresses.contains(InetAddress.getByName(literal))).isFalse();
  }

  /** Java makes an IPv4 address of a mapped one, so that these octets reach nobody by name. */
  @Test
  void mappedAddressesAreSpecialWhereverTheyLead() {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 1, 1, 1};
    assertThat(SpecialAddresses.contains(mapped)).isTrue();
  }
}
