package org.danescan.core.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;

/**
 * The verdicts on the hosts of a domain with a secure MX RRset, folded into one: the worst first.
 *
 * @param status the domain's status
 * @param cause why
 * @param result what a sender would report
 */
record HostFold(DomainStatus status, Cause cause, ReportResult result) {

  static HostFold of(List<RankedHost> ranked) {
    List<MxHostVerdict> hosts = ranked.stream().map(RankedHost::verdict).toList();
    return first(hosts, HostFold::breaksDnssec, DomainStatus.BROKEN_DNSSEC)
        .or(() -> first(hosts, is(MxHostStatus.TLSA_MISMATCH), DomainStatus.TLSA_MISMATCH))
        .or(() -> first(hosts, is(MxHostStatus.NO_STARTTLS), DomainStatus.NO_STARTTLS))
        .or(() -> first(hosts, is(MxHostStatus.TLS_FAILED), DomainStatus.TLS_FAILED))
        .or(() -> partialDane(hosts))
        .or(() -> first(hosts, is(MxHostStatus.VALID_DANE), DomainStatus.VALID_DANE))
        .or(() -> first(hosts, is(MxHostStatus.UNUSABLE_TLSA), DomainStatus.UNUSABLE_TLSA))
        .or(() -> first(hosts, is(MxHostStatus.UNREACHABLE), DomainStatus.UNREACHABLE))
        .or(() -> first(hosts, is(MxHostStatus.INCONCLUSIVE), DomainStatus.INCONCLUSIVE))
        .orElseGet(() -> withoutTlsa(hosts));
  }

  /** RFC 7672 §2.1.2: a failed TLSA lookup makes a sender defer, as bogus addresses do. */
  private static boolean breaksDnssec(MxHostVerdict host) {
    return host.status() == MxHostStatus.TLSA_LOOKUP_FAILED
        || (host.status() == MxHostStatus.ADDRESS_LOOKUP_FAILED
            && host.dnssec() == DnssecStatus.BOGUS);
  }

  private static Optional<HostFold> partialDane(List<MxHostVerdict> hosts) {
    boolean some = hosts.stream().anyMatch(is(MxHostStatus.VALID_DANE));
    Optional<MxHostVerdict> other = hosts.stream().filter(HostFold::isOpenToDowngrade).findFirst();
    if (!some || other.isEmpty()) {
      return Optional.empty();
    }
    String detail = other.get().host() + " is " + other.get().status().token();
    Cause cause = new Cause(Reason.SOME_HOSTS_WITHOUT_TLSA, detail);
    return Optional.of(new HostFold(DomainStatus.PARTIAL_DANE, cause, ReportResult.NONE));
  }

  private static boolean isOpenToDowngrade(MxHostVerdict host) {
    return host.status() == MxHostStatus.NO_TLSA
        || host.status() == MxHostStatus.INSECURE_HOST
        || host.status() == MxHostStatus.UNUSABLE_TLSA;
  }

  /** No host has TLSA; a lookup that failed at every host that could have shows no more. */
  private static HostFold withoutTlsa(List<MxHostVerdict> hosts) {
    boolean judged =
        hosts.stream().anyMatch(is(MxHostStatus.NO_TLSA).or(is(MxHostStatus.INSECURE_HOST)));
    if (judged) {
      return first(hosts, is(MxHostStatus.NO_TLSA), DomainStatus.NO_TLSA)
          .or(() -> first(hosts, is(MxHostStatus.INSECURE_HOST), DomainStatus.NO_TLSA))
          .orElseThrow();
    }
    return first(hosts, is(MxHostStatus.ADDRESS_LOOKUP_FAILED), DomainStatus.LOOKUP_FAILED)
        .or(() -> first(hosts, is(MxHostStatus.NO_ADDRESS), DomainStatus.NO_TLSA))
        .orElseThrow();
  }

  private static Predicate<MxHostVerdict> is(MxHostStatus status) {
    return host -> host.status() == status;
  }

  private static Optional<HostFold> first(
      List<MxHostVerdict> hosts, Predicate<MxHostVerdict> which, DomainStatus status) {
    return hosts.stream()
        .filter(which)
        .findFirst()
        .map(host -> new HostFold(status, new Cause(host.reason(), host.detail()), host.result()));
  }
}
