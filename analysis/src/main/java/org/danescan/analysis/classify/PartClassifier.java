package org.danescan.analysis.classify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.background.Background;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.HostClassifier;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.route.MailRoute;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.danescan.store.mapping.Domains;
import org.danescan.store.rows.DomainRow;

/** Judges the domains and MX hosts of a part anew, as the scan did. */
final class PartClassifier {
  private final Path scan;
  private final Optional<Instant> certificatesAt;
  private final HostClassifier hostClassifier;
  private final DomainClassifier domainClassifier;

  /**
   * A classifier for the parts of a scan.
   *
   * @param certificatesAt the time that certificates must be valid at, if not that of each row
   * @param background what causes can be named by
   */
  PartClassifier(Path scan, Optional<Instant> certificatesAt, Background background) {
    this.scan = scan;
    this.certificatesAt = certificatesAt;
    ChainMatcher matcher =
        (records, chain, names, at) -> DaneVerifier.verify(records, chain, names, at, background);
    this.hostClassifier = new HostClassifier(matcher);
    this.domainClassifier = new DomainClassifier(matcher);
  }

  /** The part with its evidence as it was and verdicts made now. */
  ScanPart classify(int number, SharedEvidence shared) {
    PartEvidence evidence = PartEvidence.read(scan, number, shared);
    List<DomainResult> domains = new ArrayList<>();
    ScanReader.eachRow(
        ScanTable.DOMAINS,
        ScanTable.DOMAINS.part(scan, number),
        row -> domains.add(domain(row, evidence)));
    List<MxHostResult> hosts =
        evidence.ownHosts().stream().map(host -> host(host, evidence)).toList();
    return new ScanPart(number, domains, hosts, evidence.ownProbes(), evidence.ownCertificates());
  }

  private MxHostResult host(PartEvidence.SeenHost host, PartEvidence evidence) {
    HostEvidence seen = evidence.of(host);
    Instant at = time(host.at());
    return new MxHostResult(
        host.observation(),
        hostClassifier.classify(seen, List.of(), at),
        AdviceRules.ofHost(seen, at),
        host.at(),
        host.contact());
  }

  private DomainResult domain(DomainRow row, PartEvidence evidence) {
    InputName input = Domains.input(row);
    Lookup<MxRecord> mx = Domains.mx(row);
    List<HostEvidence> hosts = hosts(input, mx, row.scannedAt(), evidence);
    return new DomainResult(
        input,
        mx,
        verdict(row, input, mx, hosts),
        AdviceRules.ofDomain(hosts),
        row.scannedAt(),
        row.tries(),
        Domains.sidelights(row));
  }

  private static List<HostEvidence> hosts(
      InputName input, Lookup<MxRecord> mx, Instant at, PartEvidence evidence) {
    return input.parsed() instanceof ParsedName.Name named && !(mx instanceof Lookup.NotAsked)
        ? MailRoute.of(named.name(), mx).hosts().stream()
            .map(host -> evidence.at(host.exchange(), at))
            .toList()
        : List.of();
  }

  private DomainVerdict verdict(
      DomainRow row, InputName input, Lookup<MxRecord> mx, List<HostEvidence> hosts) {
    if (input.parsed() instanceof ParsedName.NotAName fault) {
      return DomainClassifier.notAName(fault.reason());
    }
    if (mx instanceof Lookup.NotAsked) {
      return Reason.OPTED_OUT.token().equals(row.reason())
          ? DomainClassifier.optedOut()
          : DomainClassifier.unsignedDelegation();
    }
    DomainName domain = ((ParsedName.Name) input.parsed()).name();
    return domainClassifier.classify(domain, mx, hosts, time(row.scannedAt()));
  }

  private Instant time(Instant ofRow) {
    return certificatesAt.orElse(ofRow);
  }
}
