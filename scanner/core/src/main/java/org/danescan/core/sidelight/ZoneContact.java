package org.danescan.core.sidelight;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;

/**
 * Whom the zone of an MX host names as responsible, by its SOA record, as a resolver gives it
 * without validation.
 *
 * @param finding present; invalid where what is named is no mail address; absent, lookup-failed or
 *     not-asked
 * @param zone the zone that the host lies in; none where no SOA record was seen
 * @param address the mail address; empty unless it is present
 * @param reason why the lookup failed; {@link Reason#NONE} otherwise
 */
public record ZoneContact(
    Finding finding, Optional<DomainName> zone, String address, Reason reason) {
  /** Nobody asked. */
  public static final ZoneContact NOT_ASKED =
      new ZoneContact(Finding.NOT_ASKED, Optional.empty(), "", Reason.NONE);

  /** No SOA record was to be seen. */
  public static final ZoneContact ABSENT =
      new ZoneContact(Finding.ABSENT, Optional.empty(), "", Reason.NONE);

  /** What an operator should be told of, and can mend. */
  private static final Set<MxHostStatus> WANTED =
      EnumSet.of(
          MxHostStatus.TLSA_MISMATCH,
          MxHostStatus.NO_STARTTLS,
          MxHostStatus.TLS_FAILED,
          MxHostStatus.UNUSABLE_TLSA,
          MxHostStatus.TLSA_LOOKUP_FAILED);

  /** Whether somebody may want to write to the operator of a host with this status. */
  public static boolean isWanted(MxHostStatus status) {
    return WANTED.contains(status);
  }

  /**
   * What a SOA record says.
   *
   * @param zone its owner
   * @param rname its RNAME in presentation form
   */
  public static ZoneContact of(DomainName zone, String rname) {
    return Mailbox.of(rname)
        .map(address -> new ZoneContact(Finding.PRESENT, Optional.of(zone), address, Reason.NONE))
        .orElseGet(() -> new ZoneContact(Finding.INVALID, Optional.of(zone), "", Reason.NONE));
  }

  /** The lookup failed. */
  public static ZoneContact failed(Reason reason) {
    return new ZoneContact(Finding.LOOKUP_FAILED, Optional.empty(), "", reason);
  }
}
