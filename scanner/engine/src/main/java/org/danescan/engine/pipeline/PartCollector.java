package org.danescan.engine.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.engine.sanity.Outage;

/** Gathers the results of one chunk until its last domain has arrived. Safe for many threads. */
final class PartCollector {
  private final int number;
  private final List<DomainResult> domains = new ArrayList<>();
  private final List<MxHostResult> hosts = new ArrayList<>();
  private final List<ProbeObservation> probes = new ArrayList<>();
  private final List<Octets> certificates = new ArrayList<>();
  private final List<Long> openLines = new ArrayList<>();
  private final List<HostEvidence> openHosts = new ArrayList<>();

  PartCollector(int number) {
    this.number = number;
  }

  synchronized void domain(DomainResult result) {
    domains.add(result);
  }

  /** Another try may change a domain's row. */
  synchronized void unsettled(InputName domain) {
    openLines.add(domain.line());
  }

  synchronized void host(MxHostResult result) {
    hosts.add(result);
  }

  /** Another try may change the rows of a host and its servers. */
  synchronized void unsettled(HostEvidence host) {
    openHosts.add(host);
  }

  synchronized void probe(ProbeObservation probe) {
    probes.add(probe);
  }

  synchronized void certificate(Octets der) {
    certificates.add(der);
  }

  /** Everything gathered, the domains in input order. */
  synchronized ScanPart part() {
    List<DomainResult> ordered = new ArrayList<>(domains);
    ordered.sort(Comparator.comparingLong(result -> result.input().line()));
    return new ScanPart(number, ordered, hosts, probes, certificates);
  }

  /**
   * What of it is to be tried again: what another try may change, and what was seen in an outage.
   *
   * @param mayHold whether anything is to be tried again but for an outage
   */
  synchronized Unsettled unsettled(boolean mayHold, List<Outage> outages) {
    Set<Long> lines = new HashSet<>();
    for (DomainResult domain : domains) {
      if (isIn(outages, domain.at()) && !(domain.mx() instanceof Lookup.NotAsked)) {
        lines.add(domain.input().line());
      }
    }
    if (!mayHold && lines.isEmpty()) {
      return Unsettled.of(lines, List.of(), List.of());
    }
    lines.addAll(openLines);
    Set<DomainName> again = new HashSet<>();
    Set<ProbeKey> servers = new HashSet<>();
    for (HostEvidence host : openHosts) {
      again.add(host.observation().host());
      servers.addAll(Remembered.unsettledServers(host));
    }
    for (MxHostResult host : hosts) {
      if (isIn(outages, host.at())) {
        again.add(host.observation().host());
        servers.addAll(Remembered.servers(host.observation()));
      }
    }
    return Unsettled.of(lines, again, servers);
  }

  /** The hosts whose rows no other try replaces. */
  synchronized List<MxHostResult> hostsBut(Unsettled unsettled) {
    return hosts.stream()
        .filter(host -> !unsettled.hosts().contains(host.observation().host()))
        .toList();
  }

  private static boolean isIn(List<Outage> outages, Instant at) {
    return outages.stream().anyMatch(outage -> outage.contains(at));
  }
}
