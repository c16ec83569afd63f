package org.danescan.lab.zone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * Which loopback address serves which zone: the root 127.53.0.1, top-level zones 127.53.1.1 to .8,
 * registered domains 127.53.2.1 to .8 and the child zones of registered domains 127.53.3.1 to .8.
 * Zones with a second name server have it at 127.53.4.1. Within a storey the address follows from a
 * hash, so that it need not be stored.
 */
public final class ServerAddresses {
  private static final int PER_STOREY = 8;
  private static final int STOREYS = 4;

  private ServerAddresses() {}

  /**
   * The address of a zone's name server.
   *
   * @param pathFromRoot the apexes from the root down to the zone itself, the root first
   */
  public static InetAddress of(List<Name> pathFromRoot) {
    int storey = Math.min(pathFromRoot.size(), STOREYS) - 1;
    if (storey == 0) {
      return address(0, 1);
    }
    Name hashed = pathFromRoot.get(Math.min(storey, 2));
    return address(storey, 1 + Math.floorMod(spread(hashed.hashCode()), PER_STOREY));
  }

  /** Every address that may serve a zone, the root's first. */
  public static List<InetAddress> all() {
    List<InetAddress> all = new ArrayList<>();
    all.add(address(0, 1));
    for (int storey = 1; storey < STOREYS; storey++) {
      for (int host = 1; host <= PER_STOREY; host++) {
        all.add(address(storey, host));
      }
    }
    all.add(second());
    return List.copyOf(all);
  }

  /** Where second name servers are. */
  static InetAddress second() {
    return address(STOREYS, 1);
  }

  private static int spread(int hash) {
    return (hash * 0x9E3779B1) >>> 16;
  }

  private static InetAddress address(int storey, int host) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 53, (byte) storey, (byte) host});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four octets are an address", e);
    }
  }
}
