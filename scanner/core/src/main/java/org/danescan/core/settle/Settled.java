package org.danescan.core.settle;

import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.token.Reason;

/**
 * Whether a result is settled. It is not where something did not complete that may complete later:
 * then the same question, asked at another time, can have an answer, and a sender would come again
 * too (RFC 7672 §2.1.2). What was answered is settled, be it bogus, refused for good or absent.
 */
public final class Settled {
  private Settled() {}

  /** A lookup: all but those that failed for a passing cause. */
  public static boolean lookup(Lookup<?> lookup) {
    return !(lookup instanceof Lookup.Failed<?> failed) || !mayPass(failed.reason());
  }

  /** A circle of aliases is data, a defect stays; whatever else makes a lookup fail passes. */
  private static boolean mayPass(Reason reason) {
    return reason != Reason.ALIAS_LOOP && reason != Reason.DEFECT;
  }

  /**
   * An MX host: its lookups, each of them, as one that failed beside another can hide an address or
   * a record; and its servers, each of them, as one that was away can show another chain.
   */
  public static boolean host(HostEvidence seen) {
    return lookups(seen.observation()).allMatch(Settled::lookup)
        && seen.probes().stream().noneMatch(ProbeObservation::mayPass);
  }

  private static Stream<Lookup<?>> lookups(MxHostObservation seen) {
    return Stream.concat(
        Stream.of(seen.ipv4(), seen.ipv6(), seen.alias()),
        seen.tlsa().stream().map(MxHostObservation.TlsaLookup::lookup));
  }

  /**
   * A domain: its MX lookup and all its MX hosts.
   *
   * @param hosts whether each of its MX hosts is settled
   */
  public static boolean domain(Lookup<MxRecord> mx, List<Boolean> hosts) {
    return lookup(mx) && !hosts.contains(false);
  }
}
