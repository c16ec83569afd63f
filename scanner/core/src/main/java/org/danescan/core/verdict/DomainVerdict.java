package org.danescan.core.verdict;

import java.util.List;
import org.danescan.core.token.Adoption;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;

/**
 * The verdict on a domain.
 *
 * @param status the verdict
 * @param reason the cause
 * @param detail the cause in words; may be empty
 * @param dnssec security status of the MX RRset, or of its absence
 * @param delivers what a sender would do
 * @param result what a sender would report
 * @param hosts the MX hosts in the order in which a sender tries them: by preference, then name
 */
public record DomainVerdict(
    DomainStatus status,
    Reason reason,
    String detail,
    DnssecStatus dnssec,
    Delivers delivers,
    ReportResult result,
    List<RankedHost> hosts) {
  public DomainVerdict {
    hosts = List.copyOf(hosts);
  }

  /** The class of the survey. */
  public Adoption adoption() {
    return status.adoption();
  }
}
