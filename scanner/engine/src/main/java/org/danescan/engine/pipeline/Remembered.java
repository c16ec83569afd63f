package org.danescan.engine.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.classify.TlsaDecision;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.engine.input.repeat.NameSet;

/**
 * What a scan has seen, and does not look at again. A top-level domain has millions of MX hosts,
 * for each domain without mail is its own. So of a host whose row is kept, that is settled and of
 * whose servers none was contacted or none has a say in a verdict, only the name stays for good, as
 * a hash; what the DNS says of it stays while it is among the most wanted. One that is wanted after
 * that is looked up once more, gets no second row, and its servers are left alone. Hosts that were
 * probed for their TLSA records stay whole: no server is asked twice.
 */
final class Remembered {
  /** At about 600 octets each. */
  private static final int MOST_WANTED = 100_000;

  private final OncePerScan<DomainName, SeenHost> hosts = new OncePerScan<>();
  private final OncePerScan<ProbeKey, ProbeObservation> probes = new OncePerScan<>();
  private final Set<Octets> certificates = ConcurrentHashMap.newKeySet();
  private final Cache<DomainName, SeenHost> wanted;

  @GuardedBy("this")
  private final NameSet kept = new NameSet();

  Remembered() {
    this(MOST_WANTED);
  }

  /** With so many hosts of which more than the name is remembered although their rows are kept. */
  Remembered(int mostWanted) {
    this.wanted = Caffeine.newBuilder().maximumSize(mostWanted).executor(Runnable::run).build();
  }

  /**
   * An MX host as it was seen.
   *
   * @param evidence all of it
   * @param settled whether another try would be in vain
   * @param at when it was judged
   */
  record SeenHost(HostEvidence evidence, boolean settled, Instant at) {
    /** Whether it costs the world a few DNS queries to judge by it again, nobody a connection. */
    boolean isLight() {
      return settled && (evidence.probes().isEmpty() || !areServersJudged());
    }

    /** What servers show of a host without TLSA records is told in its rows, and judged nowhere. */
    private boolean areServersJudged() {
      return TlsaDecision.of(evidence.observation()) instanceof TlsaDecision.Applies;
    }

    private SeenHost withoutProbes() {
      return new SeenHost(new HostEvidence(evidence.observation(), List.of()), settled, at);
    }
  }

  /**
   * An MX host.
   *
   * @param first looks at it and makes its row
   * @param again looks at it where it has its row
   */
  Future<SeenHost> host(
      DomainName host,
      Function<DomainName, Future<SeenHost>> first,
      Function<DomainName, Future<SeenHost>> again) {
    SeenHost known = wanted.getIfPresent(host);
    return known != null
        ? Future.succeededFuture(known)
        : hosts.get(
            host,
            name ->
                isKept(name)
                    ? again.apply(name).onSuccess(seen -> lighten(name, seen))
                    : first.apply(name));
  }

  private synchronized boolean isKept(DomainName host) {
    return kept.contains(host.text());
  }

  /** The row of a host is on the disk as it was seen then, and no outage has a part in it. */
  void kept(DomainName host, Instant seenAt) {
    hosts
        .known(host)
        .filter(seen -> seen.at().equals(seenAt) && seen.isLight())
        .ifPresent(
            seen -> {
              synchronized (this) {
                kept.add(host.text());
              }
              lighten(host, seen);
            });
  }

  /**
   * In this order: whoever finds the host no longer among all finds it among the wanted or kept.
   */
  private void lighten(DomainName host, SeenHost seen) {
    if (seen.isLight()) {
      wanted.put(host, seen.withoutProbes());
      hosts.forget(host);
      seen.evidence().probes().forEach(probe -> probes.forget(probe.key()));
    }
  }

  Future<ProbeObservation> probe(
      ProbeKey server, Function<ProbeKey, Future<ProbeObservation>> look) {
    return probes.get(server, look);
  }

  /** Whether a certificate is seen for the first time. */
  boolean isNew(Octets certificate) {
    return certificates.add(certificate.sha256());
  }

  /**
   * Forgets hosts and servers of theirs, so that they are looked at anew.
   *
   * @param servers which of a host's
   */
  void forget(Predicate<SeenHost> which, Function<HostEvidence, List<ProbeKey>> servers) {
    for (SeenHost host : hosts.forget(which)) {
      servers.apply(host.evidence()).forEach(probes::forget);
    }
  }

  /** The servers that another try may show more of; the others are not asked twice. */
  static List<ProbeKey> unsettledServers(HostEvidence host) {
    return host.probes().stream()
        .filter(ProbeObservation::mayPass)
        .map(ProbeObservation::key)
        .toList();
  }

  /** The servers that a host has, in whatever mode they are probed. */
  static List<ProbeKey> servers(MxHostObservation host) {
    return ProbeTargets.of(host, ProbeTargets.Mode.ALL);
  }
}
