package org.danescan.engine.resolve;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.ResolverConfig;

/**
 * How names are looked up.
 *
 * @param resolvers the resolvers asked, in turn; at least one
 * @param mode who validates
 * @param trustAnchor a file of DS or DNSKEY records; empty: the root's keys as IANA publishes them
 * @param timeout how long one try waits for an answer
 * @param retries how many more tries a question gets, 0 or more
 * @param ipv4Only whether AAAA records are left alone
 */
public record DnsConfig(
    List<InetSocketAddress> resolvers,
    Mode mode,
    Optional<Path> trustAnchor,
    Duration timeout,
    int retries,
    boolean ipv4Only) {
  public DnsConfig {
    resolvers = List.copyOf(resolvers);
  }

  /** Who validates. */
  public enum Mode {
    /** We do, from the trust anchor down. */
    VALIDATE,
    /** A resolver on this machine does; its AD bit is believed (RFC 6840 §5.8). */
    TRUST_AD
  }

  /** The system's resolvers, validated by us, 5 s a try, 2 more tries. */
  public static DnsConfig defaults() {
    return new DnsConfig(
        ResolverConfig.getCurrentConfig().servers(),
        Mode.VALIDATE,
        Optional.empty(),
        Duration.ofSeconds(5),
        2,
        false);
  }

  /** What cannot be, each problem naming the option and what to do; empty when all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (resolvers.isEmpty()) {
      problems.add("no resolver is known on this system; name one with --resolver HOST:PORT");
    }
    if (mode == Mode.TRUST_AD) {
      resolvers.stream()
          .filter(resolver -> !resolver.getAddress().isLoopbackAddress())
          .forEach(
              resolver ->
                  problems.add(
                      "--dnssec trust-ad believes only a resolver on this machine, and "
                          + resolver.getAddress().getHostAddress()
                          + " is elsewhere; use --dnssec validate"));
    }
    trustAnchor
        .filter(file -> !Files.isReadable(file))
        .ifPresent(file -> problems.add("--trust-anchor: cannot read " + file));
    if (timeout.isNegative() || timeout.isZero()) {
      problems.add("--timeout-dns must be more than nothing");
    }
    if (retries < 0) {
      problems.add("--retries must be 0 or more");
    }
    return problems;
  }
}
