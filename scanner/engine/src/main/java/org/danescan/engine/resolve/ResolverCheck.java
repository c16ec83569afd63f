package org.danescan.engine.resolve;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
   * What was found.
   *
   * @param problems what keeps a scan from its work, each naming the resolver and what to do
   * @param remarks what does not, but a person should know
   */
  public record Findings(List<String> problems, List<String> remarks) {
    public Findings {
      problems = List.copyOf(problems);
      remarks = List.copyOf(remarks);
    }
  }

  private sealed interface Finding {
    record Well() implements Finding {}

    record Silent(String text) implements Finding {}

    record Wrong(String text) implements Finding {}
  }

  /**
   * Asks them all. One that is silent is a problem only where all are, since the others take its
   * questions over; a wrong answer always is.
   *
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public static Future<Findings> findings(Vertx vertx, DnsConfig config, Clock clock)
      throws IOException {
    List<Future<Finding>> checks = new ArrayList<>();
    for (InetSocketAddress resolver : config.resolvers()) {
      checks.add(finding(vertx, only(resolver, config), clock));
    }
    return Future.all(checks).map(all -> together(all.list()));
  }

  private static Findings together(List<Finding> each) {
    List<String> silent = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Finding finding : each) {
      if (finding instanceof Finding.Silent one) {
        silent.add(one.text());
      } else if (finding instanceof Finding.Wrong one) {
        wrong.add(one.text());
      }
    }
    if (silent.size() < each.size()) {
      return new Findings(
          wrong,
          silent.stream().map(text -> text + "; the others are asked in its place").toList());
    }
    return new Findings(
        silent.stream()
            .map(text -> text + "; start it, or name another with --resolver HOST:PORT")
            .toList(),
        List.of());
  }

  private static DnsConfig only(InetSocketAddress resolver, DnsConfig config) {
    return new DnsConfig(
        List.of(resolver), config.trust(), config.timeout(), config.retries(), config.ipv4Only());
  }

  private static Future<Finding> finding(Vertx vertx, DnsConfig config, Clock clock)
      throws IOException {
    Resolution resolution = new Resolution(vertx, config, Future::succeededFuture, clock);
    return resolution
        .lookups()
        .mx(DomainName.ROOT)
        .onComplete(done -> resolution.close())
        .map(root -> judge(root, config));
  }

  private static <T> Finding judge(Lookup<T> root, DnsConfig config) {
    String name = "the resolver " + text(config.resolvers().get(0));
    if (root instanceof Lookup.Failed<T> failed) {
      return new Finding.Silent(
          name + " gives no answer for the root (" + failed.reason().meaning() + ")");
    }
    if (root instanceof Lookup.Bogus<T> bogus) {
      return new Finding.Wrong(
          name
              + " gives an answer for the root that does not validate ("
              + bogus.reason().meaning()
              + "); name a resolver that passes signatures on, or the right --trust-anchor");
    }
    return root.dnssec() == DnssecStatus.SECURE
        ? new Finding.Well()
        : new Finding.Wrong(
            name
                + " does not validate the root; use --dnssec validate, or name a resolver that"
                + " validates");
  }

  private static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
