package org.danescan.core.classify;

import java.util.List;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;

/** Whether DANE applies to an MX host, by the DNS alone. */
public sealed interface TlsaDecision {

  /**
   * A secure TLSA RRset applies.
   *
   * @param base below which name it stands
   * @param records the records, usable or not
   */
  record Applies(TlsaBaseDomain base, List<TlsaRecord> records) implements TlsaDecision {}

  /** Securely absent at every candidate name, or insecure, which counts as absent. */
  record Absent() implements TlsaDecision {}

  /** The host's addresses are insecure, and no secure alias saves them. */
  record InsecureHost() implements TlsaDecision {}

  /**
   * The lookup failed, so that a sender must not go on with this host.
   *
   * @param dnssec bogus or indeterminate
   * @param reason the cause
   * @param detail the cause in words
   */
  record LookupFailed(DnssecStatus dnssec, Reason reason, String detail) implements TlsaDecision {}

  /** Decides from the lookups in the order in which they were made (RFC 7672 §2.2.3). */
  static TlsaDecision of(MxHostObservation host) {
    for (MxHostObservation.TlsaLookup candidate : host.tlsa()) {
      Lookup<TlsaRecord> lookup = candidate.lookup();
      if (lookup instanceof Lookup.Bogus || lookup instanceof Lookup.Failed) {
        return mustDefer(lookup);
      }
      if (lookup instanceof Lookup.Answer<TlsaRecord> answer && isSecure(answer)) {
        return new Applies(candidate.base(), answer.records());
      }
    }
    return hasInsecureAddress(host) ? new InsecureHost() : new Absent();
  }

  /** RFC 7672 §2.1.2: an error is not absence; the sender defers rather than fall back. */
  private static TlsaDecision mustDefer(Lookup<TlsaRecord> lookup) {
    String detail =
        lookup instanceof Lookup.Bogus<TlsaRecord> bogus
            ? bogus.detail()
            : lookup instanceof Lookup.Failed<TlsaRecord> failed ? failed.detail() : "";
    return new LookupFailed(lookup.dnssec(), lookup.reason(), detail);
  }

  /** RFC 7672 §2.2.3: only a secure TLSA RRset is used. */
  private static boolean isSecure(Lookup.Answer<TlsaRecord> answer) {
    return answer.dnssec() == DnssecStatus.SECURE;
  }

  /** RFC 7672 §2.2.2: insecure address records make the host insecure. */
  private static boolean hasInsecureAddress(MxHostObservation host) {
    return (!host.ipv4().found().isEmpty() && host.ipv4().dnssec() == DnssecStatus.INSECURE)
        || (!host.ipv6().found().isEmpty() && host.ipv6().dnssec() == DnssecStatus.INSECURE);
  }
}
