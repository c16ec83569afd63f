package org.danescan.engine.resolve;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.engine.NativeVertx;
import org.danescan.engine.resolve.DnssecTrust.Mode;

/** Lookups asked, and what came out in the words of {@link LookupTable}. */
public final class Asked implements AutoCloseable {
  private final Vertx vertx = NativeVertx.open();
  private final Resolution resolution;

  /** Asks resolvers as the scanner would. */
  public Asked(DnsConfig config) throws IOException {
    this.resolution = new Resolution(vertx, config, Future::succeededFuture, Clock.systemUTC());
  }

  /** A configuration for one resolver and an anchor, with patience. */
  public static DnsConfig patient(InetSocketAddress resolver, Mode mode, Path anchor) {
    return new DnsConfig(
        List.of(resolver),
        DnssecTrust.of(mode, Optional.of(anchor)),
        Duration.ofSeconds(20),
        0,
        false);
  }

  /** The outcome of one lookup: the kind, then the DNSSEC status or the reason. */
  String outcome(String name, String type) {
    return words(lookup(name, type));
  }

  /** One lookup, waited for. */
  public Lookup<?> lookup(String name, String type) {
    return await(future(name, type));
  }

  /** One lookup under way. */
  Future<? extends Lookup<?>> future(String name, String type) {
    DomainName asked = DomainName.of(name);
    Lookups lookups = resolution.lookups();
    return switch (type) {
      case "MX" -> lookups.mx(asked);
      case "A" -> lookups.ipv4(asked);
      case "AAAA" -> lookups.ipv6(asked);
      case "CNAME" -> lookups.alias(asked);
      case "TLSA" -> lookups.tlsa(asked);
      default -> throw new IllegalArgumentException(type);
    };
  }

  static Lookup<?> await(Future<? extends Lookup<?>> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the lookup failed", e);
    }
  }

  static String words(Lookup<?> lookup) {
    if (lookup instanceof Lookup.Answer<?> answer) {
      return "answer " + answer.dnssec().token();
    }
    if (lookup instanceof Lookup.Absent<?> absent) {
      boolean nodata = absent.name() == Lookup.NameExists.YES;
      return (nodata ? "nodata " : "nxdomain ") + absent.dnssec().token();
    }
    if (lookup instanceof Lookup.Bogus<?> bogus) {
      return "bogus " + bogus.reason().token();
    }
    return "failed " + lookup.reason().token();
  }

  @Override
  public void close() {
    resolution.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
