package org.danescan.engine.resolve;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.route.TlsaBaseDomains;
import org.danescan.core.tlsa.TlsaBaseDomain;

/** The lookups of one MX host: addresses, alias, TLSA (RFC 7672 §2.2). */
public final class HostSteps {
  private final Lookups lookups;
  private final boolean ipv4Only;
  private final int port;

  /**
   * Steps by some lookups.
   *
   * @param ipv4Only whether AAAA is left alone
   * @param port the SMTP port that TLSA names are made with
   */
  public HostSteps(Lookups lookups, boolean ipv4Only, int port) {
    this.lookups = lookups;
    this.ipv4Only = ipv4Only;
    this.port = port;
  }

  /** Looks a host up; the future never fails for a remote cause. */
  public Future<MxHostObservation> observe(DomainName host) {
    Future<Lookup<InetAddress>> ipv4 = lookups.ipv4(host);
    Future<Lookup<InetAddress>> ipv6 =
        ipv4Only ? Future.succeededFuture(new Lookup.NotAsked<>()) : lookups.ipv6(host);
    return Future.all(ipv4, ipv6)
        .compose(both -> withAddresses(host, ipv4.result(), ipv6.result()));
  }

  private Future<MxHostObservation> withAddresses(
      DomainName host, Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6) {
    Future<Lookup<DomainName>> alias =
        TlsaBaseDomains.needsAlias(host, ipv4, ipv6)
            ? lookups.alias(host)
            : Future.succeededFuture(new Lookup.NotAsked<>());
    return alias.compose(
        cname ->
            tlsa(TlsaBaseDomains.candidates(host, ipv4, ipv6, cname), List.of())
                .map(tlsa -> new MxHostObservation(host, ipv4, ipv6, cname, tlsa)));
  }

  /** RFC 7672 §2.2.3: the next candidate only when the one before is absent. */
  private Future<List<TlsaLookup>> tlsa(List<TlsaBaseDomain> candidates, List<TlsaLookup> before) {
    if (candidates.isEmpty()) {
      return Future.succeededFuture(before);
    }
    TlsaBaseDomain base = candidates.get(0);
    return lookups
        .tlsa(base.tlsaName(port))
        .compose(
            lookup -> {
              List<TlsaLookup> sofar = new ArrayList<>(before);
              sofar.add(new TlsaLookup(base, lookup));
              return lookup instanceof Lookup.Absent
                  ? tlsa(candidates.subList(1, candidates.size()), sofar)
                  : Future.succeededFuture(sofar);
            });
  }
}
