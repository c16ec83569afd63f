package org.danescan.engine.resolve;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;

/**
 * Asks each resolver for the root, before a scan spends a night on one that does not answer. The
 * root is signed, so the answer also shows whether signatures come through, and whether the trust
 * anchor is that of this internet.
 */
public final class ResolverCheck {
  private ResolverCheck() {}

  /**
   * What is wrong, each problem naming the resolver and what to do; none when all is well.
   *
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public static Future<List<String>> problems(Vertx vertx, DnsConfig config, Clock clock)
      throws IOException {
    List<Future<Optional<String>>> checks = new ArrayList<>();
    for (InetSocketAddress resolver : config.resolvers()) {
      checks.add(problem(vertx, only(resolver, config), clock));
    }
    return Future.all(checks)
        .map(all -> all.<Optional<String>>list().stream().flatMap(Optional::stream).toList());
  }

  private static DnsConfig only(InetSocketAddress resolver, DnsConfig config) {
    return new DnsConfig(
        List.of(resolver), config.trust(), config.timeout(), config.retries(), config.ipv4Only());
  }

  private static Future<Optional<String>> problem(Vertx vertx, DnsConfig config, Clock clock)
      throws IOException {
    Resolution resolution = new Resolution(vertx, config, Future::succeededFuture, clock);
    return resolution
        .lookups()
        .mx(DomainName.ROOT)
        .onComplete(done -> resolution.close())
        .map(root -> judge(root, config));
  }

  private static <T> Optional<String> judge(Lookup<T> root, DnsConfig config) {
    String name = "the resolver " + text(config.resolvers().get(0));
    if (root instanceof Lookup.Failed<T> failed) {
      return Optional.of(
          name
              + " gives no answer for the root ("
              + failed.reason().meaning()
              + "); start it, or name another with --resolver HOST:PORT");
    }
    if (root instanceof Lookup.Bogus<T> bogus) {
      return Optional.of(
          name
              + " gives an answer for the root that does not validate ("
              + bogus.reason().meaning()
              + "); name a resolver that passes signatures on, or the right --trust-anchor");
    }
    return root.dnssec() == DnssecStatus.SECURE
        ? Optional.empty()
        : Optional.of(
            name
                + " does not validate the root; use --dnssec validate, or name a resolver that"
                + " validates");
  }

  private static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
