package org.danescan.lab.scenario;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.danescan.lab.pki.Pki;
import org.xbill.DNS.Name;

/**
 * Where a scenario is acted out.
 *
 * @param domain the registered domain
 * @param slot the number of the scenario: all domains that act it out share its addresses, where
 *     their servers are told apart by the name in SNI
 * @param smtpPort the port of the mail servers, which TLSA names are made with
 * @param pki makes certificates
 */
public record Setting(Name domain, int slot, int smtpPort, Pki pki) {
  /**
   * What all settings of one lab share.
   *
   * @param smtpPort the port of the mail servers
   * @param pki makes certificates
   */
  public record World(int smtpPort, Pki pki) {
    /** The setting of a domain in a slot. */
    public Setting at(Name domain, int slot) {
      return new Setting(domain, slot, smtpPort, pki);
    }
  }

  /** Addresses a slot has to itself. */
  static final int ADDRESSES_PER_SLOT = 4;

  private static final int FIRST_NETWORK = 25;
  private static final int SHARED_ADDRESSES = 16;

  /**
   * One of the slot's own addresses: 127.25.0.4, .5 …, and on into 127.26.0.0 when they run out.
   */
  InetAddress ownAddress(int index) {
    if (index >= ADDRESSES_PER_SLOT) {
      throw new IllegalArgumentException("a scenario has " + ADDRESSES_PER_SLOT + " addresses");
    }
    int number = (slot + 1) * ADDRESSES_PER_SLOT + index;
    return loopback(FIRST_NETWORK + (number >> 16), (number >> 8) & 0xff, number & 0xff);
  }

  /** One of the addresses that hosts without TLSA records share: 127.24.255.1 to .16. */
  static InetAddress sharedAddress(int number) {
    return loopback(FIRST_NETWORK - 1, 255, 1 + Math.floorMod(number, SHARED_ADDRESSES));
  }

  /** The one IPv6 loopback address, which all IPv6 servers of the lab share. */
  static InetAddress ipv6() {
    byte[] octets = new byte[16];
    octets[15] = 1;
    return address(octets);
  }

  static InetAddress loopback(int second, int third, int fourth) {
    return address(new byte[] {127, (byte) second, (byte) third, (byte) fourth});
  }

  private static InetAddress address(byte[] octets) {
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four or sixteen octets are an address", e);
    }
  }
}
