package org.danescan.engine.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.Lookup.NameExists;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.danescan.engine.validate.limit.Limits;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Reads dnsjava's answers as ours: the one place that maps the one to the other. */
final class AnswerReading {
  /** Longer chains are a loop, or as bad as one; the validator judges no more links. */
  private static final int MAXIMUM_ALIASES = Limits.DEFAULT.aliases();

  private AnswerReading() {}

  /**
   * Reads a NOERROR or NXDOMAIN answer.
   *
   * @param message the answer
   * @param status the security status of the whole answer
   * @param why it is insecure; none where there is nothing to add
   * @param kind what was asked for
   */
  static <T> Lookup<T> read(Message message, DnssecStatus status, Reason why, RecordKind<T> kind) {
    List<RRset> answer = message.getSectionRRsets(Section.ANSWER);
    Name owner = message.getQuestion().getName();
    long ttl = Integer.MAX_VALUE;
    for (int aliases = 0; aliases <= MAXIMUM_ALIASES; aliases++) {
      Optional<RRset> found = rrset(answer, owner, kind);
      if (found.isPresent()) {
        return positive(found.get(), status, why, kind, Math.min(ttl, found.get().getTTL()));
      }
      Optional<RRset> alias = rrset(answer, owner, RecordKind.CNAME);
      if (alias.isEmpty()) {
        NameExists exists = message.getRcode() == Rcode.NXDOMAIN ? NameExists.NO : NameExists.YES;
        return new Lookup.Absent<>(exists, status, RecordKind.name(owner), why);
      }
      ttl = Math.min(ttl, alias.get().getTTL());
      owner = ((CNAMERecord) alias.get().first()).getTarget();
    }
    return new Lookup.Failed<>(
        Reason.ALIAS_LOOP,
        message.getQuestion().getName() + " leads through too many CNAME records");
  }

  private static <T> Lookup<T> positive(
      RRset rrset, DnssecStatus status, Reason why, RecordKind<T> kind, long ttl) {
    List<T> records =
        rrset.rrs(false).stream().map(rr -> kind.reader().read(rr)).sorted(kind.order()).toList();
    return new Lookup.Answer<>(
        records, Duration.ofSeconds(ttl), status, RecordKind.name(rrset.getName()), why);
  }

  /** Signatures that cover nothing are no RRset, and records without data are none. */
  private static Optional<RRset> rrset(List<RRset> answer, Name owner, RecordKind<?> kind) {
    return answer.stream()
        .filter(rrset -> rrset.getType() == kind.type() && rrset.getName().equals(owner))
        .filter(rrset -> !rrset.rrs(false).isEmpty())
        .filter(rrset -> rrset.rrs(false).stream().allMatch(kind.form()::isInstance))
        .findFirst();
  }

  /** Whether a message proves, or tries to prove, that something does not exist. */
  static boolean hasDenial(Message message) {
    for (Record rr : message.getSection(Section.AUTHORITY)) {
      if (rr.getType() == Type.NSEC || rr.getType() == Type.NSEC3) {
        return true;
      }
    }
    return false;
  }
}
