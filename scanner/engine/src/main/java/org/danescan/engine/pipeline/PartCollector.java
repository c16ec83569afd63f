package org.danescan.engine.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;

/** Gathers the results of one chunk until its last domain has arrived. Safe for many threads. */
final class PartCollector {
  private final int number;
  private final List<DomainResult> domains = new ArrayList<>();
  private final List<MxHostResult> hosts = new ArrayList<>();
  private final List<ProbeObservation> probes = new ArrayList<>();
  private final List<Octets> certificates = new ArrayList<>();
  private final List<Long> openLines = new ArrayList<>();
  private final List<DomainName> openHosts = new ArrayList<>();
  private final List<ProbeKey> openProbes = new ArrayList<>();

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
    openHosts.add(host.observation().host());
    openProbes.addAll(Remembered.servers(host));
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

  /** What of it another try may change. */
  synchronized Unsettled unsettled() {
    return Unsettled.of(openLines, openHosts, openProbes);
  }
}
