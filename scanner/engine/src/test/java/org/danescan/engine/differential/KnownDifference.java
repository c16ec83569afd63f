package org.danescan.engine.differential;

import static org.danescan.core.token.DnssecStatus.BOGUS;
import static org.danescan.core.token.DnssecStatus.INSECURE;
import static org.danescan.core.token.DnssecStatus.SECURE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.token.Reason;
import org.danescan.engine.differential.fault.AnswerFault;
import org.danescan.engine.differential.fault.DelegationFault;
import org.danescan.engine.differential.fault.DenialFault;
import org.danescan.engine.differential.fault.Fault;
import org.danescan.engine.differential.fault.KeyFault;
import org.danescan.engine.differential.fault.SignatureFault;
import org.danescan.engine.differential.plan.Case;
import org.danescan.engine.differential.plan.Question;
import org.danescan.engine.differential.zone.Answer;
import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Where Unbound 1.17.1 with its defaults says otherwise, each with what the RFCs say. */
enum KnownDifference {
  /**
   * RFC 5011 §2.1: a revoked key MUST NOT be used for any other purpose than to validate its
   * revocation. Unbound heeds the flag in trust anchors only.
   */
  REVOKED_KEY {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return is(
              made,
              KeyFault.ENTRY_KEYS_REVOKED_WITH_DS,
              KeyFault.DATA_KEYS_REVOKED,
              KeyFault.DATA_KEYS_REVOKED_WITH_DS)
          && opinions.areBogusFor(Reason.DNSKEY_REVOKED, Reason.RRSIG_KEY_MISSING);
    }
  },

  /**
   * RFC 4509 §3: SHA-1 SHOULD be ignored where there is SHA-256; we do the same beside SHA-384.
   * Unbound does so with {@code harden-algo-downgrade} only, which is off by default.
   */
  SHA1_BESIDE_BETTER {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return is(
              made,
              DelegationFault.SHA1_RIGHT_SHA256_CORRUPTED,
              DelegationFault.SHA1_RIGHT_SHA384_CORRUPTED)
          && opinions.areBogusFor(Reason.DS_MISMATCH);
    }
  },

  /**
   * RFC 4035 §5.3.4: what was expanded from a wildcard must come with the proof that nothing closer
   * exists. A DNSKEY, DS, SOA, NSEC or NSEC3 RRset never does; Unbound takes it all the same.
   */
  EXPANSION_WITHOUT_PROOF {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return is(made, SignatureFault.FEWER_LABELS)
          && isIn(made, Type.DNSKEY, Type.DS, Type.SOA, Type.NSEC, Type.NSEC3)
          && opinions.areBogusFor(Reason.RRSIG_MALFORMED);
    }
  },

  /**
   * RFC 4035 §5.3.2: the owner is the asterisk and the rightmost labels, as many as the RRSIG says.
   * Where the name asked begins with an asterisk, too, Unbound leaves one label too many.
   */
  ASTERISK_EXPANDED {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return answers(made, question)
              .flatMap(answer -> answer.answer().stream())
              .anyMatch(KnownDifference::isExpandedAsterisk)
          && opinions.unbound() == BOGUS;
    }
  },

  /**
   * RFC 6672 §5.3.1: the CNAME below a DNAME is worth what the DNAME is. Asked for type CNAME and
   * with the DNAME in its cache, Unbound follows the alias that it makes, and says what its target
   * is worth, or nothing.
   */
  ALIAS_BELOW_REDIRECTION {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return question.type() == Type.CNAME
          && answers(made, question)
              .flatMap(answer -> answer.answer().stream())
              .anyMatch(rrset -> rrset.getType() == Type.DNAME)
          && opinions.ours() != BOGUS;
    }
  },

  /**
   * RFC 4035 §5.3.1: a signature by another zone is not one to verify an RRset with; another may
   * be; and RFC 4035 §4.3: what lies below a delegation without DS is insecure, whatever signs
   * there. Unbound goes by the signer of the first signature, of the first proof. Where that is no
   * zone of the name, the RRset is bogus or, if a DS for the name itself cannot be denied for the
   * cost of it, insecure.
   */
  FIRST_SIGNER {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return (is(made, SignatureFault.SIGNER_ELSEWHERE_FIRST)
              && opinions.unbound() != SECURE
              && opinions.ours() != BOGUS)
          || (is(made, FOREIGN_SIGNERS)
              && isIn(made, Type.NSEC, Type.NSEC3)
              && (opinions.ours() == INSECURE || opinions.unbound() == INSECURE));
    }
  },

  /**
   * RFC 4035 §5.3.4: the labels are those of the signature that verifies. To Unbound an RRset is
   * bogus whose signatures have different numbers of labels.
   */
  DIFFERENT_LABELS {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return is(made, SignatureFault.FEWER_LABELS_FIRST, SignatureFault.FEWER_LABELS_LAST)
          && opinions.unbound() == BOGUS
          && opinions.ours() != BOGUS;
    }
  },

  /**
   * RFC 4035 §3.2.3 asks for "any relevant negative response RRs" to be authentic. Not relevant to
   * us is a proof of another zone beside the absence of a DS, or at the end of aliases through
   * several zones, or below a delegation without DS; to Unbound it is. And what Unbound has found
   * authentic in another answer, under another zone's keys, is so to it here, too.
   */
  UNRELATED_PROOF {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return (is(made, AnswerFault.PROOF_OF_OTHER_ZONE_MORE)
              && opinions.unbound() == BOGUS
              && opinions.ours() != BOGUS)
          || (is(made, AnswerFault.PROOFS_OF_OTHER_ZONE)
              && opinions.unbound() == BOGUS
              && opinions.ours() == INSECURE)
          || (is(made, AnswerFault.PROOFS_OF_OTHER_ZONE, AnswerFault.PROOF_OF_OTHER_ZONE_MORE)
              && opinions.areBogusFor(Reason.RRSIG_KEY_MISSING));
    }
  },

  /**
   * RFC 4035 §3.2.3, again. At the end of aliases Unbound looks at the SOA of an answer that is
   * secure, not at that of one that is insecure anyway.
   */
  SOA_OF_INSECURE_ANSWER {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return isIn(made, Type.SOA)
          && opinions.unbound() == INSECURE
          && opinions.ours() == BOGUS
          && answers(made, question).anyMatch(answer -> answer.next().isPresent());
    }
  },

  /**
   * RFC 4035 §4.3: below a delegation without DS what is absent is insecure. Where a wildcard's
   * alias leads there, Unbound takes the proof that goes with the wildcard for the target's, which
   * it is not.
   */
  EXPANDED_ALIAS_INTO_UNSIGNED_ZONE {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return opinions.unbound() == BOGUS
          && opinions.ours() == INSECURE
          && zone(made, target(made, question)).denials().isEmpty()
          && answers(made, question)
              .anyMatch(answer -> answer.next().isPresent() && !answer.authority().isEmpty());
    }
  },

  /**
   * RFC 4592 §2.2.2 and RFC 4035 §5.4. To Unbound an NSEC whose next name is a wildcard proves that
   * the wildcard owns nothing, whatever it owns; and an NSEC that a wildcard owns does not prove
   * that another wildcard, which it covers, owns nothing.
   */
  WILDCARD_IN_NSEC {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      Name name = target(made, question);
      return (opinions.unbound() == SECURE
              && opinions.areBogusFor(Reason.DENIAL_WRONG)
              && nsec(made, name).anyMatch(nsec -> standsFor(nsec.getNext(), name)))
          || (opinions.unbound() == BOGUS
              && opinions.ours() == SECURE
              && nsec(made, name).anyMatch(nsec -> standsFor(nsec.getName(), name)));
    }
  },

  /**
   * RFC 6840 §4.1: an NSEC with the DNAME bit says nothing of names below it. Unbound takes one as
   * proof that an empty non-terminal there is empty.
   */
  EMPTY_BELOW_REDIRECTION {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return is(made, DenialFault.CLAIMS_REDIRECTION)
          && isIn(made, Type.NSEC)
          && opinions.unbound() == SECURE
          && opinions.areBogusFor(Reason.DENIAL_WRONG);
    }
  },

  /**
   * RFC 4034 §4.1.1: the next name of the last NSEC is the zone's apex. Unbound takes an NSEC whose
   * next name is its owner for the only one of a zone of that name.
   */
  LAST_NSEC_WITHOUT_APEX {
    @Override
    boolean explains(Case made, Question question, Opinions opinions) {
      return is(made, DenialFault.NEXT_ITSELF)
          && isIn(made, Type.NSEC)
          && opinions.areBogusFor(Reason.DENIAL_WRONG, Reason.WILDCARD_PROOF_WRONG);
    }
  };

  private static final Fault[] FOREIGN_SIGNERS = {
    SignatureFault.SIGNER_ABOVE, SignatureFault.SIGNER_ELSEWHERE, SignatureFault.SIGNER_OWNER
  };

  /** Whether it is why the opinions differ. */
  abstract boolean explains(Case made, Question question, Opinions opinions);

  /** The first that explains what came out. */
  static Optional<KnownDifference> of(Case made, Question question, Opinions opinions) {
    return Arrays.stream(values())
        .filter(known -> known.explains(made, question, opinions))
        .findFirst();
  }

  private static boolean is(Case made, Fault... faults) {
    return Arrays.asList(faults).contains(made.fault());
  }

  private static boolean isIn(Case made, Integer... types) {
    return Stream.of(types).anyMatch(type -> made.where().endsWith(" " + Type.string(type)));
  }

  private static Stream<Answer> answers(Case made, Question question) {
    return made.tree().answers(question.name(), question.type()).stream();
  }

  private static boolean isExpandedAsterisk(RRset rrset) {
    Name owner = rrset.getName();
    return owner.isWild()
        && rrset.sigs().stream().anyMatch(rrsig -> rrsig.getLabels() < owner.labels() - 2);
  }

  /** The name at the end of aliases. */
  private static Name target(Case made, Question question) {
    return answers(made, question)
        .flatMap(answer -> answer.next().stream())
        .reduce(question.name(), (before, next) -> next);
  }

  private static Zone zone(Case made, Name name) {
    List<Zone> path = made.tree().path(name, Type.A);
    return path.get(path.size() - 1);
  }

  /** The NSEC records of a name's zone as they should be. */
  private static Stream<NSECRecord> nsec(Case made, Name name) {
    return zone(made, name).denials().stream()
        .filter(NSECRecord.class::isInstance)
        .map(NSECRecord.class::cast);
  }

  private static boolean standsFor(Name wildcard, Name name) {
    return wildcard.isWild() && name.subdomain(new Name(wildcard, 1)) && !name.equals(wildcard);
  }
}
