package org.danescan.engine.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danescan.engine.offlimits.SpecialAddresses;

/**
 * Whether those whom the scanner visits can find out who it is: its name has an address (RFC 5321
 * §4.1.4), the address leads back to the name (RFC 1912 §2.1), and it is this machine's.
 */
public final class EhloCheck {
  private static final int ENOUGH = 4;
  private static final String WHY =
      "; some mail servers refuse such clients. Set its DNS right or give another name by --ehlo";

  private EhloCheck() {}

  /**
   * What to tell the user, if anything; asks the DNS and waits for the answers, not to be called on
   * an event loop.
   *
   * @param name the name given in EHLO
   * @param resolver whom to ask
   * @param timeout how long for each answer
   */
  public static Optional<String> warning(
      String name, InetSocketAddress resolver, Duration timeout) {
    return warning(name, new DnsNames(resolver, timeout), ownAddresses());
  }

  /** The same with what the DNS says, and this machine's public addresses. */
  static Optional<String> warning(String name, NameLookups dns, Set<InetAddress> own) {
    try {
      List<InetAddress> addresses = dns.addresses(name);
      if (addresses.isEmpty()) {
        return Optional.of("the scanner's name '" + name + "' has no address in the DNS" + WHY);
      }
      for (InetAddress address : addresses.stream().limit(ENOUGH).toList()) {
        if (dns.names(address).stream().noneMatch(name::equalsIgnoreCase)) {
          return Optional.of(
              address.getHostAddress()
                  + ", an address of the scanner's name '"
                  + name
                  + "', has no PTR record that leads back to it"
                  + WHY);
        }
      }
      // Behind address translation this machine does not know its public address.
      return own.isEmpty() || addresses.stream().anyMatch(own::contains)
          ? Optional.empty()
          : Optional.of("the scanner's name '" + name + "' is that of another machine" + WHY);
    } catch (IOException e) {
      return Optional.of(
          "the scanner's name '" + name + "' could not be looked up: " + e.getMessage());
    }
  }

  private static Set<InetAddress> ownAddresses() {
    try {
      Set<InetAddress> own = new HashSet<>();
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !SpecialAddresses.contains(address))
          .forEach(own::add);
      return own;
    } catch (SocketException e) {
      return Set.of();
    }
  }
}
