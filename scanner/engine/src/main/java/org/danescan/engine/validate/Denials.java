package org.danescan.engine.validate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.danescan.core.token.Reason;
import org.danescan.engine.validate.denial.Denial;
import org.danescan.engine.validate.limit.Budget;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
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
    return message.getSectionRRsets(Section.AUTHORITY).stream().filter(Denials::isProof).toList();
  }

  private static boolean isProof(RRset rrset) {
    return rrset.getType() == Type.NSEC || rrset.getType() == Type.NSEC3;
  }

  /** The zone nearest to a name that says that it signed proofs, if one does. */
  static Optional<Name> signer(Message message, Name name) {
    return in(message).stream()
        .flatMap(rrset -> rrset.sigs().stream())
        .map(RRSIGRecord::getSigner)
        .filter(name::subdomain)
        .max(Comparator.comparingInt(Name::labels));
  }

  /** The zone that an absence is told of (RFC 2308 §3). */
  static Optional<Name> told(Message message) {
    return message.getSection(Section.AUTHORITY).stream()
        .filter(SOARecord.class::isInstance)
        .map(Record::getName)
        .findFirst();
  }

  /** Those of one zone: an answer may carry the proofs of several that aliases lead through. */
  private static List<RRset> of(Name apex, Message message) {
    List<RRset> below = in(message).stream().filter(rr -> rr.getName().subdomain(apex)).toList();
    List<RRset> own = below.stream().filter(rrset -> isSignedBy(apex, rrset)).toList();
    return own.isEmpty() ? below : own;
  }

  private static boolean isSignedBy(Name apex, RRset rrset) {
    return rrset.sigs().stream().anyMatch(signature -> signature.getSigner().equals(apex));
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
   * What is wrong with a negative answer or a wildcard's beside its proof: the SOA and every other
   * proof must be authentic, too (RFC 4035 §3.2.3). Of an answer that aliases lead through several
   * zones only the SOA of this zone.
   */
  Optional<Verdict.Bogus> fault(Message message, ZoneTrust.Secure zone, Budget budget) {
    List<RRset> verified = of(zone.apex(), message);
    boolean oneZone = !Answers.hasAlias(message);
    for (RRset rrset : message.getSectionRRsets(Section.AUTHORITY)) {
      boolean soa = rrset.getType() == Type.SOA;
      boolean relevant = oneZone ? soa || isProof(rrset) : soa && isOf(zone.apex(), rrset);
      if (relevant && !verified.contains(rrset)) {
        Optional<Reason> fault = signatures.fault(rrset, zone.apex(), zone.keys(), budget);
        if (fault.isPresent()) {
          return Optional.of(bogus(fault.get(), rrset.getName()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Name apex, RRset rrset) {
    return rrset.getName().equals(apex) || isSignedBy(apex, rrset);
  }

  /**
   * What the proofs say once they are verified.
   *
   * @param name the name it is about, for the words
   * @param budget what the work is taken from
   * @param fault how a fault is told
   * @param read asks the verified proofs
   */
  <T> T read(
      Message message,
      ZoneTrust.Secure zone,
      Name name,
      Budget budget,
      Function<Verdict.Bogus, T> fault,
      Function<Denial, T> read) {
    List<RRset> rrsets = of(zone.apex(), message);
    if (rrsets.isEmpty()) {
      return fault.apply(bogus(Reason.DENIAL_MISSING, name));
    }
    for (RRset rrset : rrsets) {
      Optional<Reason> wrong = signatures.fault(rrset, zone.apex(), zone.keys(), budget);
      if (wrong.isPresent()) {
        return fault.apply(bogus(wrong.get(), rrset.getName()));
      }
    }
    T proven = read.apply(Denial.of(zone.apex(), rrsets, budget));
    return budget.isSpent() ? fault.apply(bogus(Reason.TOO_COSTLY_TO_VALIDATE, name)) : proven;
  }

  /** What is proven of a name, or that nothing is, for the cause that has. */
  static Verdict verdict(Denial.Proof proof, Name name, Reason unproven) {
    return switch (proof) {
      case SECURE -> new Verdict.Secure();
      case UNSIGNED -> new Verdict.Insecure(Reason.NONE);
      case NOT_COMPUTED -> new Verdict.Insecure(Reason.NSEC3_ITERATIONS);
      case NONE -> bogus(unproven, name);
    };
  }

  static Verdict.Bogus bogus(Reason reason, Name name) {
    return new Verdict.Bogus(reason, name + ": " + reason.meaning());
  }
}
