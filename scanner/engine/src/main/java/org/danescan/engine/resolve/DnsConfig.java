package org.danescan.engine.resolve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/**
 * How names are looked up.
 *
 * @param resolvers the resolvers asked, in turn; at least one
 * @param trust whose word counts for what is secure
 * @param timeout how long one try waits for an answer
 * @param retries how many more tries a question gets, 0 or more
 * @param ipv4Only whether AAAA records are left alone
 */
public record DnsConfig(
    List<InetSocketAddress> resolvers,
    DnssecTrust trust,
    Duration timeout,
    int retries,
    boolean ipv4Only) {
  public DnsConfig {
    resolvers = List.copyOf(resolvers);
  }

  /** The system's resolvers, validated by us, 5 s a try, 2 more tries. */
  public static DnsConfig defaults() {
    return new DnsConfig(
        ResolverConfig.getCurrentConfig().servers(),
        DnssecTrust.defaults(),
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
    problems.addAll(trust.problems(resolvers));
    if (timeout.isNegative() || timeout.isZero()) {
      problems.add("--timeout-dns must be more than nothing");
    }
    if (retries < 0) {
      problems.add("--retries must be 0 or more");
    }
    return problems;
  }
}
