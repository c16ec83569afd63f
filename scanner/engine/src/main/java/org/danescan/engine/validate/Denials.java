package org.danescan.engine.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.danescan.core.token.Reason;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The proofs of absence in a message: found, verified, and then asked what they prove. */
final class Denials {
  /** RFC 2308 §5 has one to three hours as the most that makes sense. */
  private static final long LONGEST_TTL = 3600;

  private final Signatures signatures;

  Denials(Signatures signatures) {
    this.signatures = signatures;
  }

  /** The NSEC and NSEC3 RRsets. */
  static List<RRset> in(Message message) {
    return message.getSectionRRsets(Section.AUTHORITY).stream()
        .filter(rrset -> rrset.getType() == Type.NSEC || rrset.getType() == Type.NSEC3)
        .toList();
  }

  /** The zone that says that it signed the proofs or the SOA; empty where nothing is signed. */
  static Optional<Name> signer(Message message) {
    return message.getSectionRRsets(Section.AUTHORITY).stream()
        .filter(
            rrset ->
                rrset.getType() == Type.NSEC
                    || rrset.getType() == Type.NSEC3
                    || rrset.getType() == Type.SOA)
        .flatMap(rrset -> rrset.sigs().stream())
        .map(signature -> signature.getSigner())
        .findFirst();
  }

  /** How long an absence holds: RFC 2308 §5 for the SOA, RFC 9077 §3 for the proofs. In seconds. */
  static long ttl(Message message) {
    long ttl = LONGEST_TTL;
    for (Record rr : message.getSection(Section.AUTHORITY)) {
      if (rr instanceof SOARecord soa) {
        ttl = Math.min(ttl, Math.min(soa.getTTL(), soa.getMinimum()));
      } else if (rr.getType() == Type.NSEC || rr.getType() == Type.NSEC3) {
        ttl = Math.min(ttl, rr.getTTL());
      }
    }
    return ttl;
  }

  /**
   * What the proofs say once they are verified.
   *
   * @param name the name it is about, for the words
   * @param fault how a fault is told
   * @param read asks the verified proofs
   */
  <T> T read(
      Message message,
      ZoneTrust.Secure zone,
      Name name,
      Function<Verdict.Bogus, T> fault,
      Function<Denial, T> read) {
    List<RRset> rrsets = in(message);
    if (rrsets.isEmpty()) {
      return fault.apply(bogus(Reason.DENIAL_MISSING, name));
    }
    List<NSECRecord> nsec = new ArrayList<>();
    List<NSEC3Record> nsec3 = new ArrayList<>();
    for (RRset rrset : rrsets) {
      Optional<Reason> wrong = signatures.fault(rrset, zone.apex(), zone.keys());
      if (wrong.isPresent()) {
        return fault.apply(bogus(wrong.get(), rrset.getName()));
      }
      for (Record rr : rrset.rrs(false)) {
        if (rr instanceof NSECRecord plain) {
          nsec.add(plain);
        } else if (rr instanceof NSEC3Record hashed) {
          nsec3.add(hashed);
        }
      }
    }
    return read.apply(nsec.isEmpty() ? new Nsec3Denial(zone.apex(), nsec3) : new NsecDenial(nsec));
  }

  static Verdict.Bogus bogus(Reason reason, Name name) {
    return new Verdict.Bogus(reason, name + ": " + reason.meaning());
  }
}
