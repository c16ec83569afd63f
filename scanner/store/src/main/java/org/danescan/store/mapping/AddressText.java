package org.danescan.store.mapping;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.StringJoiner;

/** IP addresses as text: dotted decimal, or IPv6 in the canonical form of RFC 5952 §4. */
public final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  /** The text of an address. */
  public static String of(InetAddress address) {
    return address instanceof Inet6Address ipv6
        ? canonical(ipv6.getAddress())
        : address.getHostAddress();
  }

  /**
   * The address of a text that {@link #of} made.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static InetAddress parse(String text) {
    if (!text.matches("[0-9a-f:.]+") || !(text.contains(":") || text.contains("."))) {
      throw new IllegalArgumentException("'" + text + "' is no IP address");
    }
    try {
      InetAddress address = InetAddress.getByName(text);
      return text.contains(":") && address.getAddress().length == 4
          ? mapped(address.getAddress())
          : address;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + text + "' is no IP address", e);
    }
  }

  /** Java turns an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2) into IPv4; this turns it back. */
  private static InetAddress mapped(byte[] ipv4) throws UnknownHostException {
    byte[] octets = new byte[16];
    octets[10] = (byte) 0xff;
    octets[11] = (byte) 0xff;
    System.arraycopy(ipv4, 0, octets, 12, 4);
    return Inet6Address.getByAddress("", octets, -1);
  }

  private static String canonical(byte[] octets) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = ((octets[2 * i] & 0xff) << 8) | (octets[2 * i + 1] & 0xff);
    }
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zerosFrom(groups, i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    // RFC 5952 §4.2.2: "::" is not used to shorten just one group.
    return length < 2
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
  }

  private static int zerosFrom(int[] groups, int start) {
    int end = start;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - start;
  }

  private static String joined(int[] groups, int from, int to) {
    StringJoiner text = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      text.add(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
