package org.danescan.engine.differential.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.danescan.engine.differential.zone.Answer;
import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What can be wrong with the answer to one question. */
public enum AnswerFault implements Fault {
  /** NSEC and NSEC3 are missing. */
  PROOFS_MISSING,
  /** The first proof is missing. */
  FIRST_PROOF_MISSING,
  /** The second proof is missing. */
  SECOND_PROOF_MISSING,
  /** The third proof is missing. */
  THIRD_PROOF_MISSING,
  /** The whole authority section is missing. */
  AUTHORITY_MISSING,
  /** The SOA is missing: no fault of the proof. */
  SOA_MISSING,
  /** Another proof of the zone in place of the right ones. */
  OTHER_PROOF,
  /** All proofs that the zone has in place of the right ones: no fault. */
  ALL_PROOFS,
  /** One more proof, of the same zone: no fault. */
  PROOF_MORE,
  /** Proofs of another zone in place of the right ones. */
  PROOFS_OF_OTHER_ZONE,
  /** One more proof, of another zone. */
  PROOF_OF_OTHER_ZONE_MORE,
  /** NXDOMAIN in place of NOERROR, or the reverse; the proofs are right. */
  OTHER_RCODE,
  /** Nothing in place of an RRset that exists, with proofs that do not cover it. */
  DENIED,
  /** NXDOMAIN in place of an RRset that exists, with proofs that do not cover it. */
  NAME_DENIED;

  private static final int MANY = 20;

  /** Whether an answer can have the fault. */
  public boolean suits(Answer answer) {
    long proofs = answer.authority().stream().filter(AnswerFault::isProof).count();
    return switch (this) {
      case SECOND_PROOF_MISSING -> proofs > 1;
      case THIRD_PROOF_MISSING -> proofs > 2;
      case DENIED, NAME_DENIED -> !answer.answer().isEmpty() && !isRedirected(answer);
      case OTHER_RCODE, SOA_MISSING -> answer.answer().isEmpty();
      default -> proofs > 0;
    };
  }

  /** The answer with the fault; the donor is another zone. */
  public Answer spoil(Zone zone, Zone donor, Answer answer) {
    return switch (this) {
      case PROOFS_MISSING -> unproven(answer);
      case FIRST_PROOF_MISSING -> without(answer, 0);
      case SECOND_PROOF_MISSING -> without(answer, 1);
      case THIRD_PROOF_MISSING -> without(answer, 2);
      case AUTHORITY_MISSING -> answer.withAuthority(List.of());
      case SOA_MISSING -> keeping(answer, rrset -> rrset.getType() != Type.SOA);
      case OTHER_PROOF -> proofs(unproven(answer), zone, 1);
      case ALL_PROOFS -> proofs(unproven(answer), zone, MANY);
      case PROOF_MORE -> proofs(answer, zone, 1);
      case PROOFS_OF_OTHER_ZONE -> proofs(unproven(answer), donor, 3);
      case PROOF_OF_OTHER_ZONE_MORE -> proofs(answer, donor, 1);
      case OTHER_RCODE -> otherRcode(answer);
      case DENIED -> denied(zone);
      case NAME_DENIED -> otherRcode(denied(zone));
    };
  }

  /** What a resolver knows of a DNAME it may use for other names (RFC 6672 §5.3.4.1). */
  private static boolean isRedirected(Answer answer) {
    return answer.answer().stream().anyMatch(rrset -> rrset.getType() == Type.DNAME);
  }

  private static boolean isProof(RRset rrset) {
    return rrset.getType() == Type.NSEC || rrset.getType() == Type.NSEC3;
  }

  private static Answer keeping(Answer answer, Predicate<RRset> kept) {
    return answer.withAuthority(answer.authority().stream().filter(kept).toList());
  }

  private static Answer without(Answer answer, int number) {
    List<RRset> proofs = answer.authority().stream().filter(AnswerFault::isProof).toList();
    return keeping(answer, rrset -> !rrset.equals(proofs.get(number)));
  }

  /** The same with proofs of a zone that it does not have yet, from the end of the chain. */
  private static Answer proofs(Answer answer, Zone zone, int count) {
    List<RRset> all = new ArrayList<>(answer.authority());
    List<Record> chain = zone.denials();
    for (int i = chain.size() - 1, added = 0; i >= 0 && added < count; i--) {
      RRset proof = zone.serve(List.of(chain.get(i)));
      if (!all.contains(proof)) {
        all.add(proof);
        added++;
      }
    }
    return answer.withAuthority(all);
  }

  private static Answer otherRcode(Answer answer) {
    int other = answer.rcode() == Rcode.NOERROR ? Rcode.NXDOMAIN : Rcode.NOERROR;
    return new Answer(other, answer.answer(), answer.authority(), answer.next());
  }

  private static Answer denied(Zone zone) {
    Answer none = new Answer(Rcode.NOERROR, List.of(), List.of(), Optional.empty());
    return proofs(none, zone, 2);
  }

  private static Answer unproven(Answer answer) {
    return keeping(answer, rrset -> !isProof(rrset));
  }
}
