package org.danescan.engine.resolve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.token.Reason;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;

/** What can be seen of a signature's fault without the key, in an answer known to be bogus. */
final class SignatureFaults {
  private SignatureFaults() {}

  /** The fault of the first RRset that has one to be seen; signed and in time: does not verify. */
  static Optional<Reason> firstIn(Message raw, Instant now) {
    List<RRset> signed =
        Stream.of(Section.ANSWER, Section.AUTHORITY)
            .flatMap(section -> raw.getSectionRRsets(section).stream())
            .toList();
    return signed.stream()
        .flatMap(rrset -> timeFault(rrset.sigs(), now).stream())
        .findFirst()
        .or(
            () ->
                signed.stream()
                    .filter(rrset -> !rrset.sigs().isEmpty())
                    .map(rrset -> Reason.RRSIG_INVALID)
                    .findFirst());
  }

  /** The fault of time of the first RRset that has one. */
  static Optional<Reason> ofTimeIn(Message raw, Instant now) {
    return raw.getSectionRRsets(Section.ANSWER).stream()
        .flatMap(rrset -> timeFault(rrset.sigs(), now).stream())
        .findFirst();
  }

  /** RFC 4035 §5.3.1: a fault of time counts where no signature is in time. */
  private static Optional<Reason> timeFault(List<RRSIGRecord> signatures, Instant now) {
    boolean someInTime =
        signatures.stream()
            .anyMatch(sig -> !now.isBefore(sig.getTimeSigned()) && !now.isAfter(sig.getExpire()));
    if (signatures.isEmpty() || someInTime) {
      return Optional.empty();
    }
    return Optional.of(
        now.isAfter(signatures.get(0).getExpire())
            ? Reason.RRSIG_EXPIRED
            : Reason.RRSIG_NOT_YET_VALID);
  }
}
