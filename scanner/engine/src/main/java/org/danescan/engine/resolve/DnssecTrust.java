package org.danescan.engine.resolve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danescan.engine.validate.Crypto;

/**
 * Whose word counts for what is secure.
 *
 * @param mode who validates
 * @param anchor a file of DS or DNSKEY records; empty: the root's keys as IANA publishes them
 * @param adFrom addresses whose AD bit is believed, beside those of this machine
 * @param crypto who verifies signatures
 */
public record DnssecTrust(
    Mode mode, Optional<Path> anchor, Set<InetAddress> adFrom, Crypto crypto) {
  public DnssecTrust {
    adFrom = Set.copyOf(adFrom);
  }

  /** Who validates. */
  public enum Mode {
    /** We do, from the trust anchor down. */
    VALIDATE,
    /** A resolver on this machine does; its AD bit is believed (RFC 6840 §5.8). */
    TRUST_AD
  }

  /** We validate, from the root's own keys, by the fastest means there is. */
  public static DnssecTrust defaults() {
    return of(Mode.VALIDATE, Optional.empty());
  }

  /** The defaults with another mode and anchor. */
  public static DnssecTrust of(Mode mode, Optional<Path> anchor) {
    return new DnssecTrust(mode, anchor, Set.of(), Crypto.fastest());
  }

  /**
   * What cannot be, each problem naming the option and what to do.
   *
   * @param resolvers the resolvers that will be asked
   */
  List<String> problems(List<InetSocketAddress> resolvers) {
    List<String> problems = new ArrayList<>();
    if (mode == Mode.TRUST_AD) {
      resolvers.stream()
          .map(InetSocketAddress::getAddress)
          .filter(address -> !address.isLoopbackAddress() && !adFrom.contains(address))
          .map(InetAddress::getHostAddress)
          .forEach(
              address ->
                  problems.add(
                      "--dnssec trust-ad believes only a resolver on this machine, and "
                          + address
                          + " is elsewhere; use --dnssec validate, or where nobody can come"
                          + " between, --trust-ad-from "
                          + address));
    }
    anchor
        .filter(file -> !Files.isReadable(file))
        .ifPresent(file -> problems.add("--trust-anchor: cannot read " + file));
    if (!crypto.isPresent()) {
      problems.add("--crypto " + crypto.token() + " is not there on this machine");
    }
    return problems;
  }
}
