package org.danescan.analysis.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.HostClassifier;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.route.MailRoute;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanWriter;

/** A made-up internet that can change between scans. */
public final class Internet {
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Map<String, Domain> domains = new LinkedHashMap<>();
  private int chunk = 1_000;

  /** The MX host of a name; at its first mention it is made. */
  public Host host(String name) {
    return hosts.computeIfAbsent(name, made -> new Host(made, hosts.size()));
  }

  /** All hosts, for what happens to the whole internet. */
  public List<Host> hosts() {
    return List.copyOf(hosts.values());
  }

  /** A domain with secure MX records. */
  public Internet domain(String name, String... mx) {
    return domain(name, DnssecStatus.SECURE, mx);
  }

  /** A domain whose MX records have this status. */
  public Internet domain(String name, DnssecStatus dnssec, String... mx) {
    domains.put(name, Domain.of(name, dnssec, List.of(mx)));
    return this;
  }

  /** A domain whose MX lookup ends like this. */
  public Internet domain(String name, Lookup<MxRecord> mx) {
    domains.put(name, new Domain(new DomainName(name), mx));
    return this;
  }

  /** Domains {@code prefix1.TLD} and so on, all with the same secure MX records. */
  public Internet domains(int count, String prefix, String topLevelDomain, String... mx) {
    IntStream.rangeClosed(1, count)
        .forEach(number -> domain(prefix + number + "." + topLevelDomain, mx));
    return this;
  }

  /** Beside the mail route of a domain this is seen. */
  public Internet beside(String name, Sidelights seen) {
    domains.computeIfPresent(name, (same, domain) -> new Domain(domain.name(), domain.mx(), seen));
    return this;
  }

  /** Without a domain. */
  public Internet without(String name) {
    domains.remove(name);
    return this;
  }

  /** So many domains to a chunk, from now on. */
  public Internet chunks(int size) {
    chunk = size;
    return this;
  }

  /** Scans all domains at a time and finishes the scan. */
  public void scan(Path directory, Instant at) {
    ScanRun run = new ScanRun(ScanRun.SCHEMA_VERSION, new TreeMap<>(), "00", at);
    TreeMap<String, Long> counts = new TreeMap<>();
    try (ScanWriter writer = ScanWriter.begin(directory, run)) {
      List<ScanPart> parts = parts(at);
      for (ScanPart part : parts) {
        writer.write(part);
        part.domains()
            .forEach(domain -> counts.merge(domain.verdict().status().token(), 1L, Long::sum));
      }
      writer.finish(
          new ScanManifest(
              ScanRun.SCHEMA_VERSION,
              "0.1.0",
              new TreeMap<>(),
              new ScanManifest.Input("made up", "00", domains.size(), 0, 0, 0),
              at,
              at.plusSeconds(60),
              counts,
              parts.size()));
    }
  }

  private List<ScanPart> parts(Instant at) {
    List<Domain> all = List.copyOf(domains.values());
    Set<DomainName> seen = new HashSet<>();
    List<ScanPart> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += chunk) {
      List<Domain> some = all.subList(from, Math.min(from + chunk, all.size()));
      parts.add(part(parts.size(), from, some, seen, at));
    }
    return parts;
  }

  private MxHostResult judged(HostEvidence host, Instant at) {
    return new MxHostResult(
        host.observation(),
        new HostClassifier(DaneVerifier::verify).classify(host, List.of(), at),
        AdviceRules.ofHost(host, at),
        at,
        host(host.observation().host().text()).contact());
  }

  private ScanPart part(int number, int from, List<Domain> some, Set<DomainName> seen, Instant at) {
    List<DomainResult> results = new ArrayList<>();
    List<HostEvidence> first = new ArrayList<>();
    for (Domain domain : some) {
      List<HostEvidence> evidence = evidence(domain, at);
      evidence.stream().filter(host -> seen.add(host.observation().host())).forEach(first::add);
      long line = from + results.size() + 1L;
      results.add(result(domain, line, evidence, at));
    }
    List<ProbeObservation> probes =
        first.stream().flatMap(host -> host.probes().stream()).distinct().toList();
    return new ScanPart(
        number,
        results,
        first.stream().map(host -> judged(host, at)).toList(),
        probes,
        certificates(probes));
  }

  private static List<Octets> certificates(List<ProbeObservation> probes) {
    return probes.stream()
        .flatMap(probe -> probe.sessions().stream())
        .flatMap(session -> session.handshake().stream())
        .flatMap(handshake -> handshake.chain().stream())
        .distinct()
        .toList();
  }

  private List<HostEvidence> evidence(Domain domain, Instant at) {
    return MailRoute.of(domain.name(), domain.mx()).hosts().stream()
        .map(mx -> host(mx.exchange().text()))
        .map(host -> new HostEvidence(host.observation(), host.probes(at)))
        .toList();
  }

  private static DomainResult result(
      Domain domain, long line, List<HostEvidence> evidence, Instant at) {
    InputName input = new InputName(line, domain.name().text(), new ParsedName.Name(domain.name()));
    DomainVerdict verdict =
        domain.mx() instanceof Lookup.NotAsked
            ? DomainClassifier.optedOut()
            : new DomainClassifier(DaneVerifier::verify)
                .classify(domain.name(), domain.mx(), evidence, at);
    return new DomainResult(
        input, domain.mx(), verdict, AdviceRules.ofDomain(evidence), at, 1, domain.sidelights());
  }
}
