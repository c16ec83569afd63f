package org.danescan.engine.pace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.danescan.core.octets.Octets;

/**
 * An address prefix of either family.
 *
 * @param network its first octets, the bits beyond the length zero
 * @param length its length in bits
 */
public record Prefix(Octets network, int length) {
  private static final int IPV4_NETWORK = 24;
  private static final int IPV6_NETWORK = 48;

  /** The prefix of a length that an address is in. */
  public static Prefix of(InetAddress address, int length) {
    return of(address.getAddress(), length);
  }

  /** The prefix of a length that an address of 4 or 16 octets is in. */
  public static Prefix of(byte[] octets, int length) {
    byte[] network = octets.clone();
    for (int bit = length; bit < network.length * 8; bit++) {
      network[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return new Prefix(Octets.of(network), length);
  }

  /** The network whose servers share a pace: IPv4 /24, IPv6 /48. */
  public static Prefix network(InetAddress address) {
    return of(address, address.getAddress().length == 4 ? IPV4_NETWORK : IPV6_NETWORK);
  }

  /**
   * Reads a literal, e.g. {@code 192.0.2.0/24}; without a length it is one address. Names are not
   * looked up.
   *
   * @throws IllegalArgumentException when it is none; the message says why
   */
  public static Prefix parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    byte[] octets = octets(literal);
    int length = slash < 0 ? octets.length * 8 : length(text.substring(slash + 1));
    if (length > octets.length * 8) {
      throw new IllegalArgumentException("the prefix is longer than the address");
    }
    Prefix prefix = of(octets, length);
    if (!prefix.network().equals(Octets.of(octets))) {
      throw new IllegalArgumentException("the address has bits beyond the prefix");
    }
    return prefix;
  }

  private static byte[] octets(String literal) {
    boolean ipv6 = literal.indexOf(':') >= 0;
    if (!literal.matches(ipv6 ? "[0-9A-Fa-f:.]{2,45}" : "[0-9]{1,3}([.][0-9]{1,3}){3}")) {
      throw new IllegalArgumentException("no IPv4 or IPv6 address");
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no IPv4 or IPv6 address", e);
    }
  }

  private static int length(String digits) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("the prefix length is no number");
    }
    return Integer.parseInt(digits);
  }

  /** Whether an address is in it. */
  public boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  /** Whether an address of 4 or 16 octets is in it. */
  public boolean contains(byte[] address) {
    return address.length == network.size() && Prefix.of(address, length).network().equals(network);
  }
}
