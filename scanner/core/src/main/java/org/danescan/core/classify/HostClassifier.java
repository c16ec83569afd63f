package org.danescan.core.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.Usability;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.MxHostVerdict;

/** The verdict on one MX host (RFC 7672 §2.2, §3). */
public final class HostClassifier {
  private final AddressClassifier addresses;

  /** A classifier that leaves the question whether a chain matches to a matcher. */
  public HostClassifier(ChainMatcher matcher) {
    this.addresses = new AddressClassifier(matcher);
  }

  /**
   * Judges a host.
   *
   * @param evidence all that was seen of it
   * @param nextHop the recipient domain and what its secure CNAMEs lead to: further reference
   *     identifiers (RFC 7672 §3.2.2); empty to judge the host by its own names
   * @param at the time that certificates must be valid at
   */
  public MxHostVerdict classify(HostEvidence evidence, List<DomainName> nextHop, Instant at) {
    MxHostObservation host = evidence.observation();
    if (host.addresses().isEmpty()) {
      return withoutAddress(host);
    }
    TlsaDecision decision = TlsaDecision.of(host);
    if (decision instanceof TlsaDecision.Applies applies) {
      return byTlsa(evidence, applies, nextHop, at);
    }
    if (decision instanceof TlsaDecision.LookupFailed failed) {
      Cause cause = new Cause(failed.reason(), failed.detail());
      return verdict(host, MxHostStatus.TLSA_LOOKUP_FAILED, cause, failed.dnssec());
    }
    return decision instanceof TlsaDecision.InsecureHost
        ? verdict(
            host,
            MxHostStatus.INSECURE_HOST,
            new Cause(whyInsecure(host.ipv4(), host.ipv6()), ""),
            DnssecStatus.INSECURE)
        : verdict(host, MxHostStatus.NO_TLSA, Cause.NONE, DnssecStatus.SECURE);
  }

  private static MxHostVerdict withoutAddress(MxHostObservation host) {
    for (Lookup<?> lookup : List.of(host.ipv4(), host.ipv6())) {
      if (lookup instanceof Lookup.Bogus<?> bogus) {
        Cause cause = new Cause(bogus.reason(), bogus.detail());
        return verdict(host, MxHostStatus.ADDRESS_LOOKUP_FAILED, cause, DnssecStatus.BOGUS);
      }
    }
    for (Lookup<?> lookup : List.of(host.ipv4(), host.ipv6())) {
      if (lookup instanceof Lookup.Failed<?> failed) {
        Cause cause = new Cause(failed.reason(), failed.detail());
        return verdict(host, MxHostStatus.ADDRESS_LOOKUP_FAILED, cause, DnssecStatus.INDETERMINATE);
      }
    }
    DnssecStatus dnssec =
        host.ipv6() instanceof Lookup.NotAsked
            ? host.ipv4().dnssec()
            : host.ipv4().dnssec().weaker(host.ipv6().dnssec());
    return verdict(
        host, MxHostStatus.NO_ADDRESS, new Cause(Reason.HOST_WITHOUT_ADDRESS, ""), dnssec);
  }

  /** Why DANE does not apply, by the lookups: for want of a DS RRset, unless one says otherwise. */
  static Reason whyInsecure(Lookup<?>... lookups) {
    return Stream.of(lookups)
        .filter(lookup -> lookup.dnssec() == DnssecStatus.INSECURE)
        .map(Lookup::reason)
        .filter(reason -> reason != Reason.NONE)
        .findFirst()
        .orElse(Reason.INSECURE_DELEGATION);
  }

  private MxHostVerdict byTlsa(
      HostEvidence evidence, TlsaDecision.Applies tlsa, List<DomainName> nextHop, Instant at) {
    MxHostObservation host = evidence.observation();
    Optional<Reason> unusable = Usability.whyNoneUsable(tlsa.records());
    if (unusable.isPresent()) {
      return secure(
          host, MxHostStatus.UNUSABLE_TLSA, new Cause(unusable.get(), ""), tlsa.base(), List.of());
    }
    if (evidence.probes().isEmpty()) {
      return secure(
          host,
          MxHostStatus.INCONCLUSIVE,
          new Cause(Reason.NOT_PROBED, ""),
          tlsa.base(),
          List.of());
    }
    List<DomainName> names = new ArrayList<>();
    names.add(tlsa.base().name());
    nextHop.stream().filter(name -> !names.contains(name)).forEach(names::add);
    List<AddressVerdict> verdicts = new ArrayList<>();
    for (ProbeObservation probe : evidence.probes()) {
      verdicts.add(addresses.classify(probe, tlsa.records(), names, at));
    }
    AddressFold fold = AddressFold.of(verdicts, evidence.probes());
    return secure(host, fold.status(), fold.cause(), tlsa.base(), verdicts);
  }

  private static MxHostVerdict secure(
      MxHostObservation host,
      MxHostStatus status,
      Cause cause,
      TlsaBaseDomain base,
      List<AddressVerdict> addresses) {
    return new MxHostVerdict(
        host.host(),
        status,
        cause.reason(),
        cause.detail(),
        DnssecStatus.SECURE,
        Optional.of(base),
        ReportResults.of(status, cause.reason(), DnssecStatus.SECURE),
        addresses);
  }

  private static MxHostVerdict verdict(
      MxHostObservation host, MxHostStatus status, Cause cause, DnssecStatus dnssec) {
    return new MxHostVerdict(
        host.host(),
        status,
        cause.reason(),
        cause.detail(),
        dnssec,
        Optional.empty(),
        ReportResults.of(status, cause.reason(), dnssec),
        List.of());
  }
}
