package org.danescan.core.verdict;

import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;

/**
 * The verdict on one MX host.
 *
 * @param host the host
 * @param status what a sender finds
 * @param reason the cause
 * @param detail the cause in words; may be empty
 * @param dnssec security status of what decided: the addresses, or the TLSA RRset once it was asked
 * @param base the TLSA base domain whose records apply, if any do
 * @param result what a sender would report
 * @param addresses a verdict for each address that was probed
 */
public record MxHostVerdict(
    DomainName host,
    MxHostStatus status,
    Reason reason,
    String detail,
    DnssecStatus dnssec,
    Optional<TlsaBaseDomain> base,
    ReportResult result,
    List<AddressVerdict> addresses) {
  public MxHostVerdict {
    addresses = List.copyOf(addresses);
  }
}
