package org.danescan.engine.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;

/** Gathers the results of one chunk until its last domain has arrived. Safe for many threads. */
final class PartCollector {
  private final int number;
  private final List<DomainResult> domains = new ArrayList<>();
  private final List<MxHostResult> hosts = new ArrayList<>();
  private final List<ProbeObservation> probes = new ArrayList<>();
  private final List<Octets> certificates = new ArrayList<>();

  PartCollector(int number) {
    this.number = number;
  }

  synchronized void domain(DomainResult result) {
    domains.add(result);
  }

  synchronized void host(MxHostResult result) {
    hosts.add(result);
  }

  synchronized void probe(ProbeObservation probe) {
    probes.add(probe);
  }

  synchronized void certificate(Octets der) {
    certificates.add(der);
  }

  synchronized int domainCount() {
    return domains.size();
  }

  /** Everything gathered, the domains in input order. */
  synchronized ScanPart part() {
    List<DomainResult> ordered = new ArrayList<>(domains);
    ordered.sort(Comparator.comparingLong(result -> result.input().line()));
    return new ScanPart(number, ordered, hosts, probes, certificates);
  }
}
