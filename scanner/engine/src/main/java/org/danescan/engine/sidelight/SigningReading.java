package org.danescan.engine.sidelight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.SeenDenial;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Reads how an answer was signed, whoever validates it. */
public final class SigningReading {
  private SigningReading() {}

  /**
   * Of an answer to a question for a type: the signatures of that type's RRset, or else those of
   * what proves its absence.
   */
  public static MxSigning of(Message message, int type) {
    List<Record> authority = message.getSection(Section.AUTHORITY);
    List<RRSIGRecord> signatures = new ArrayList<>();
    for (Record rr : message.getSection(Section.ANSWER)) {
      if (rr instanceof RRSIGRecord rrsig && rrsig.getTypeCovered() == type) {
        signatures.add(rrsig);
      }
    }
    if (signatures.isEmpty()) {
      for (Record rr : authority) {
        if (rr instanceof RRSIGRecord rrsig && isOfAbsence(rrsig.getTypeCovered())) {
          signatures.add(rrsig);
        }
      }
    }
    SeenDenial denial = denial(authority);
    if (signatures.isEmpty() && denial instanceof SeenDenial.None) {
      return MxSigning.NONE;
    }
    return new MxSigning(
        signatures.stream().findFirst().map(rrsig -> name(rrsig.getSigner())),
        signatures.stream().map(RRSIGRecord::getAlgorithm).toList(),
        denial);
  }

  private static boolean isOfAbsence(int type) {
    return type == Type.SOA || type == Type.NSEC || type == Type.NSEC3;
  }

  private static SeenDenial denial(List<Record> authority) {
    SeenDenial seen = new SeenDenial.None();
    for (Record rr : authority) {
      if (rr instanceof NSEC3Record nsec3) {
        seen = more(seen, nsec3);
      } else if (rr.getType() == Type.NSEC && seen instanceof SeenDenial.None) {
        seen = new SeenDenial.Nsec();
      }
    }
    return seen;
  }

  private static SeenDenial.Nsec3 more(SeenDenial seen, NSEC3Record nsec3) {
    byte[] salt = Optional.ofNullable(nsec3.getSalt()).orElse(new byte[0]);
    boolean optOut = (nsec3.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0;
    return seen instanceof SeenDenial.Nsec3 before
        ? new SeenDenial.Nsec3(
            Math.max(before.iterations(), nsec3.getIterations()),
            before.optOut() || optOut,
            Math.max(before.saltLength(), salt.length))
        : new SeenDenial.Nsec3(nsec3.getIterations(), optOut, salt.length);
  }

  private static DomainName name(Name name) {
    return DomainName.of(name.toString());
  }
}
