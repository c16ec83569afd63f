package org.danescan.analysis.classify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.danescan.store.StoreException;
import org.danescan.store.mapping.Certificates;
import org.danescan.store.mapping.MxHosts;
import org.danescan.store.rows.MxHostRow;
import org.danescan.store.rows.ProbeRow;

/** All evidence that the domains and MX hosts of one part were judged by. */
final class PartEvidence {
  private final Path scan;
  private final int number;
  private final List<SeenHost> ownHosts = new ArrayList<>();
  private final Map<DomainName, List<SeenHost>> hosts = new HashMap<>();
  private final List<ProbeObservation> ownProbes = new ArrayList<>();
  private final Map<ProbeKey, ProbeObservation> probes = new HashMap<>();
  private final Map<String, Octets> ownCertificates = new LinkedHashMap<>();
  private final Map<String, Octets> certificates = new HashMap<>();

  private PartEvidence(Path scan, int number) {
    this.scan = scan;
    this.number = number;
  }

  /**
   * An MX host as it was seen once.
   *
   * @param observation what was seen
   * @param at when the verdict was made
   * @param contact whom its zone named
   */
  record SeenHost(MxHostObservation observation, Instant at, ZoneContact contact) {}

  /** Reads what the part has itself, and of other parts what it needs. */
  static PartEvidence read(Path scan, int number, SharedEvidence shared) {
    PartEvidence evidence = new PartEvidence(scan, number);
    evidence.readHosts(shared);
    evidence.readProbes(shared);
    return evidence;
  }

  private void readHosts(SharedEvidence shared) {
    Set<MxHostRow> own = new HashSet<>();
    ScanReader.eachRow(
        ScanTable.MX_HOSTS,
        ScanTable.MX_HOSTS.part(scan, number),
        row -> {
          own.add(row);
          ownHosts.add(add(row));
        });
    shared.hosts(
        number,
        row -> {
          if (!own.contains(row)) {
            add(row);
          }
        });
    hosts.values().forEach(seen -> seen.sort(Comparator.comparing(SeenHost::at)));
  }

  private SeenHost add(MxHostRow row) {
    SeenHost seen = new SeenHost(MxHosts.observation(row), row.scannedAt(), MxHosts.contact(row));
    hosts.computeIfAbsent(seen.observation().host(), host -> new ArrayList<>()).add(seen);
    return seen;
  }

  private void readProbes(SharedEvidence shared) {
    List<ProbeRow> own = new ArrayList<>();
    ScanReader.eachRow(ScanTable.PROBES, ScanTable.PROBES.part(scan, number), own::add);
    Set<String> bases = new HashSet<>();
    hosts.values().forEach(seen -> seen.forEach(host -> bases.addAll(bases(host.observation()))));
    List<ProbeRow> others = new ArrayList<>();
    shared.probes(bases, others::add);
    readCertificates(own, others, shared);
    ownProbes.addAll(ScanReader.probes(own, this::certificate));
    ScanReader.probes(others, this::certificate).forEach(probe -> probes.put(probe.key(), probe));
    ownProbes.forEach(probe -> probes.put(probe.key(), probe));
  }

  private static Set<String> bases(MxHostObservation host) {
    Set<String> bases = new HashSet<>();
    bases.add(host.host().text());
    host.tlsa().forEach(lookup -> bases.add(lookup.base().name().text()));
    return bases;
  }

  private void readCertificates(List<ProbeRow> own, List<ProbeRow> others, SharedEvidence shared) {
    ScanReader.eachRow(
        ScanTable.CERTIFICATES,
        ScanTable.CERTIFICATES.part(scan, number),
        row -> ownCertificates.put(row.sha256(), Certificates.der(row)));
    certificates.putAll(ownCertificates);
    Set<String> digests = new HashSet<>();
    own.forEach(row -> digests.addAll(row.chain()));
    others.forEach(row -> digests.addAll(row.chain()));
    digests.removeAll(certificates.keySet());
    shared.certificates(digests, row -> certificates.put(row.sha256(), Certificates.der(row)));
  }

  private Octets certificate(String digest) {
    return Optional.ofNullable(certificates.get(digest))
        .orElseThrow(
            () -> new StoreException(scan + " has no certificate " + digest + " of its probes"));
  }

  /** The MX hosts that the part has a row for. */
  List<SeenHost> ownHosts() {
    return ownHosts;
  }

  /** The probes that the part has rows for. */
  List<ProbeObservation> ownProbes() {
    return ownProbes;
  }

  /** The certificates that the part has a row for. */
  List<Octets> ownCertificates() {
    return List.copyOf(ownCertificates.values());
  }

  /**
   * What was known of a host at a time. A scan that was interrupted and resumed can have seen it
   * twice; a domain was judged by what was seen last before.
   */
  HostEvidence at(DomainName host, Instant time) {
    List<SeenHost> seen = hosts.getOrDefault(host, List.of());
    if (seen.isEmpty()) {
      throw new StoreException(scan + " has no row for the MX host " + host + " of its domains");
    }
    return of(
        seen.stream()
            .filter(one -> !one.at().isAfter(time))
            .reduce((earlier, later) -> later)
            .orElse(seen.get(0)));
  }

  /** A host with what its servers showed. */
  HostEvidence of(SeenHost host) {
    return new HostEvidence(
        host.observation(),
        ProbeTargets.of(host.observation(), ProbeTargets.Mode.ALL).stream()
            .flatMap(key -> Optional.ofNullable(probes.get(key)).stream())
            .toList());
  }
}
