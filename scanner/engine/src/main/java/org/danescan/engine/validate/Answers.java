package org.danescan.engine.validate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Finding RRsets in messages. */
final class Answers {
  private Answers() {}

  static Optional<RRset> rrset(Message message, int section, Name owner, int type) {
    return rrset(message.getSectionRRsets(section), owner, type);
  }

  static Optional<RRset> rrset(List<RRset> rrsets, Name owner, int type) {
    for (RRset rrset : rrsets) {
      if (rrset.getType() == type && rrset.getName().equals(owner) && !rrset.rrs().isEmpty()) {
        return Optional.of(rrset);
      }
    }
    return Optional.empty();
  }

  /** Whether the answer may come from several zones. */
  static boolean hasAlias(Message message) {
    return message.getSection(Section.ANSWER).stream()
        .anyMatch(rr -> rr.getType() == Type.CNAME || rr.getType() == Type.DNAME);
  }

  /** The DNAME RRset above a name, from which its CNAME was made (RFC 6672 §5.3.1). */
  static Optional<RRset> redirection(Message message, Name name) {
    return message.getSectionRRsets(Section.ANSWER).stream()
        .filter(rrset -> rrset.getType() == Type.DNAME)
        .filter(rrset -> name.subdomain(rrset.getName()) && !name.equals(rrset.getName()))
        .filter(rrset -> rrset.first() instanceof DNAMERecord)
        .findFirst();
  }

  /** The signed CNAME at a name, or the signed DNAME above it that stands for one. */
  static Optional<RRset> signedAlias(Message message, Name name) {
    return rrset(message, Section.ANSWER, name, Type.CNAME)
        .filter(alias -> !alias.sigs().isEmpty())
        .or(() -> redirection(message, name).filter(dname -> !dname.sigs().isEmpty()));
  }

  /** The zone nearest to an RRset that says that it signed it; its owner where none does. */
  static Name signer(RRset rrset) {
    return rrset.sigs().stream()
        .map(RRSIGRecord::getSigner)
        .filter(rrset.getName()::subdomain)
        .max(Comparator.comparingInt(Name::labels))
        .orElse(rrset.getName());
  }
}
