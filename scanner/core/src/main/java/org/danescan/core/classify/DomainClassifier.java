package org.danescan.core.classify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.route.MailRoute;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;

/**
 * The verdict on a domain. One classifier serves the scan, {@code classify} and the cluster: it
 * takes evidence and a time and looks at nothing else.
 */
public final class DomainClassifier {
  private final HostClassifier hosts;

  /** A classifier that leaves the question whether a chain matches to a matcher. */
  public DomainClassifier(ChainMatcher matcher) {
    this.hosts = new HostClassifier(matcher);
  }

  /** The verdict on a text that is no domain name. */
  public static DomainVerdict notAName(Reason reason) {
    return without(
        DomainStatus.INVALID_NAME, reason, "", DnssecStatus.INDETERMINATE, Delivers.NONE);
  }

  /** The verdict on a domain whose operator asked not to be contacted: nothing was looked up. */
  public static DomainVerdict optedOut() {
    return without(
        DomainStatus.LOOKUP_FAILED,
        Reason.OPTED_OUT,
        "",
        DnssecStatus.INDETERMINATE,
        Delivers.DEFERRED);
  }

  /**
   * The verdict on a domain that its zone has no DS record for: nothing was looked up. RFC 4035
   * §5.2: no chain of trust leads to it, so its MX RRset, or the absence of one, is insecure, and
   * DANE does not apply (RFC 7672 §2.2.1).
   */
  public static DomainVerdict unsignedDelegation() {
    return without(
        DomainStatus.NO_DNSSEC,
        Reason.NO_DS_IN_ZONE,
        "",
        DnssecStatus.INSECURE,
        Delivers.OPPORTUNISTIC);
  }

  /**
   * Judges a domain.
   *
   * @param domain the domain
   * @param mx its MX lookup
   * @param evidence what was seen of each host of {@link MailRoute#hosts()}, in that order
   * @param at the time that certificates must be valid at
   */
  public DomainVerdict classify(
      DomainName domain, Lookup<MxRecord> mx, List<HostEvidence> evidence, Instant at) {
    MailRoute route = MailRoute.of(domain, mx);
    if (route instanceof MailRoute.NoSuchDomain) {
      return without(DomainStatus.NXDOMAIN, Reason.NONE, "", mx.dnssec(), Delivers.NONE);
    }
    if (route instanceof MailRoute.NullMx) {
      return without(DomainStatus.NO_MAIL, Reason.NULL_MX, "", mx.dnssec(), Delivers.NONE);
    }
    if (route instanceof MailRoute.Unknown) {
      return lookupFailed(mx);
    }
    List<RankedHost> ranked = rank(route, nextHop(domain, mx), evidence, at);
    if (route instanceof MailRoute.ImplicitMx) {
      return implicit(mx, ranked);
    }
    return mx.dnssec() == DnssecStatus.SECURE ? secure(mx, ranked) : insecure(mx, ranked);
  }

  /** RFC 7672 §3.2.2: the next-hop domain, and what a secure CNAME makes of it. */
  private static List<DomainName> nextHop(DomainName domain, Lookup<MxRecord> mx) {
    if (mx.dnssec() != DnssecStatus.SECURE) {
      return List.of();
    }
    return mx instanceof Lookup.Answer<MxRecord> answer
        ? Stream.of(domain, answer.owner()).distinct().toList()
        : List.of(domain);
  }

  private List<RankedHost> rank(
      MailRoute route, List<DomainName> nextHop, List<HostEvidence> evidence, Instant at) {
    List<MxRecord> order = route.hosts();
    if (order.size() != evidence.size()) {
      throw new IllegalArgumentException(
          "evidence of " + evidence.size() + " hosts for a route of " + order.size());
    }
    return Stream.iterate(0, i -> i < order.size(), i -> i + 1)
        .map(
            i ->
                new RankedHost(
                    order.get(i).preference(), hosts.classify(evidence.get(i), nextHop, at)))
        .toList();
  }

  private static DomainVerdict lookupFailed(Lookup<MxRecord> mx) {
    if (mx instanceof Lookup.Bogus<MxRecord> bogus) {
      return new DomainVerdict(
          DomainStatus.BROKEN_DNSSEC,
          bogus.reason(),
          bogus.detail(),
          DnssecStatus.BOGUS,
          Delivers.DEFERRED,
          ReportResult.DNSSEC_INVALID,
          List.of());
    }
    String detail = mx instanceof Lookup.Failed<MxRecord> failed ? failed.detail() : "";
    return without(DomainStatus.LOOKUP_FAILED, mx.reason(), detail, mx.dnssec(), Delivers.DEFERRED);
  }

  /** RFC 5321 §5.1: without MX the domain is its own host; without address it has no mail. */
  private static DomainVerdict implicit(Lookup<MxRecord> mx, List<RankedHost> ranked) {
    MxHostVerdict self = ranked.get(0).verdict();
    if (self.status() == MxHostStatus.NO_ADDRESS) {
      return without(DomainStatus.NO_MAIL, Reason.NO_MX_NO_ADDRESS, "", mx.dnssec(), Delivers.NONE);
    }
    boolean insecure =
        mx.dnssec() == DnssecStatus.INSECURE || self.status() == MxHostStatus.INSECURE_HOST;
    boolean failed = self.status() == MxHostStatus.ADDRESS_LOOKUP_FAILED;
    return insecure && !failed ? insecure(mx, ranked) : secure(mx, ranked);
  }

  /** RFC 7672 §2.2.1: with an insecure MX RRset DANE does not apply, whatever the hosts have. */
  private static DomainVerdict insecure(Lookup<MxRecord> mx, List<RankedHost> ranked) {
    return new DomainVerdict(
        DomainStatus.NO_DNSSEC,
        HostClassifier.whyInsecure(mx),
        "",
        mx.dnssec(),
        Delivers.OPPORTUNISTIC,
        ReportResult.NONE,
        ranked);
  }

  private static DomainVerdict secure(Lookup<MxRecord> mx, List<RankedHost> ranked) {
    HostFold fold = HostFold.of(ranked);
    return new DomainVerdict(
        fold.status(),
        fold.cause().reason(),
        fold.cause().detail(),
        mx.dnssec(),
        Delivery.of(ranked),
        fold.result(),
        ranked);
  }

  private static DomainVerdict without(
      DomainStatus status, Reason reason, String detail, DnssecStatus dnssec, Delivers delivers) {
    return new DomainVerdict(
        status, reason, detail, dnssec, delivers, ReportResult.NONE, List.of());
  }
}
