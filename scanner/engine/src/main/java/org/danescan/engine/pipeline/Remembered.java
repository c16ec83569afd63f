package org.danescan.engine.pipeline;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;

/** What a scan has seen, and does not look at again. */
final class Remembered {
  private final OncePerScan<DomainName, SeenHost> hosts = new OncePerScan<>();
  private final OncePerScan<ProbeKey, ProbeObservation> probes = new OncePerScan<>();
  private final Set<Octets> certificates = ConcurrentHashMap.newKeySet();

  /**
   * An MX host as it was seen.
   *
   * @param evidence all of it
   * @param settled whether another try would be in vain
   * @param at when it was judged
   */
  record SeenHost(HostEvidence evidence, boolean settled, Instant at) {}

  Future<SeenHost> host(DomainName host, Function<DomainName, Future<SeenHost>> look) {
    return hosts.get(host, look);
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
