package org.danescan.engine.validate;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.danescan.core.token.Reason;
import org.danescan.engine.validate.denial.Denial;
import org.danescan.engine.validate.limit.Budget;
import org.danescan.engine.validate.limit.Effort;
import org.danescan.engine.validate.limit.Limits;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Judges answers that a resolver gave unvalidated (DO and CD set). Only what the answer rests on is
 * judged: each CNAME on the way, and the RRset or the proof of its absence at the end. Safe for
 * many threads.
 */
public final class Validator {
  private final Limits limits;
  private final Effort effort;
  private final Signatures signatures;
  private final Denials denials;
  private final Chain chain;

  /**
   * A validator that keeps what it learns of zones.
   *
   * @param asker gets DS and DNSKEY
   * @param clock says which signatures are in time
   */
  public Validator(TrustAnchors anchors, Asker asker, Clock clock, Crypto crypto) {
    this(anchors, asker, clock, new Algorithms(crypto), Limits.DEFAULT, new Effort());
  }

  /** A validator with algorithms and limits of its own, whose work is counted. */
  Validator(
      TrustAnchors anchors,
      Asker asker,
      Clock clock,
      Verifier verifier,
      Limits limits,
      Effort effort) {
    this.limits = limits;
    this.effort = effort;
    this.signatures = new Signatures(clock, verifier);
    this.denials = new Denials(signatures);
    this.chain = new Chain(anchors, asker, signatures, verifier);
  }

  /** What an answer, NOERROR or NXDOMAIN, is worth; fails where DS or DNSKEY lookups fail. */
  public CompletionStage<Verdict> judge(Message message) {
    Judgement judgement =
        new Judgement(message, message.getQuestion().getType(), new Budget(limits, effort));
    return judge(judgement, message.getQuestion().getName(), 0);
  }

  /**
   * One answer while it is judged.
   *
   * @param type the type asked for
   * @param budget what is left of the work that it may cause
   */
  private record Judgement(Message message, int type, Budget budget) {}

  private CompletionStage<Verdict> judge(Judgement answer, Name owner, int aliases) {
    Optional<RRset> found = Answers.rrset(answer.message(), Section.ANSWER, owner, answer.type());
    if (found.isPresent()) {
      return answer.type() == Type.CNAME
          ? alias(answer, found.get())
          : positive(answer, found.get());
    }
    Optional<RRset> alias = Answers.rrset(answer.message(), Section.ANSWER, owner, Type.CNAME);
    if (alias.isEmpty()) {
      return absent(answer, owner, aliases > 0);
    }
    CompletionStage<Verdict> link = alias(answer, alias.get());
    if (aliases >= limits.aliases() || !(alias.get().first() instanceof CNAMERecord cname)) {
      return link;
    }
    return link.thenCompose(
        first ->
            first instanceof Verdict.Bogus
                ? CompletableFuture.completedStage(first)
                : judge(answer, cname.getTarget(), aliases + 1).thenApply(first::and));
  }

  private CompletionStage<Verdict> alias(Judgement answer, RRset alias) {
    Optional<RRset> redirection = Answers.redirection(answer.message(), alias.getName());
    if (alias.sigs().isEmpty() && redirection.isPresent() && follows(alias, redirection.get())) {
      return positive(answer, redirection.get());
    }
    return positive(answer, alias);
  }

  /** RFC 6672 §5.3.1: the unsigned CNAME is worth what its DNAME is, if it is made from it. */
  private static boolean follows(RRset alias, RRset redirection) {
    try {
      return alias.first() instanceof CNAMERecord cname
          && redirection.first() instanceof DNAMERecord dname
          && cname.getName().fromDNAME(dname).equals(cname.getTarget());
    } catch (NameTooLongException e) {
      return false;
    }
  }

  private CompletionStage<Verdict> positive(Judgement answer, RRset rrset) {
    Name place = place(rrset.getName(), rrset.getType());
    return chain
        .enclosing(place, nearer(Answers.signer(rrset), place), answer.budget())
        .thenApply(
            trust -> withKeys(trust, rrset.getName(), secure -> signed(answer, rrset, secure)));
  }

  /** RFC 4035 §3.1.4.1: a DS RRset, or the proof that there is none, is of the parent's zone. */
  private static Name place(Name owner, int type) {
    return type == Type.DS && owner.labels() > 1 ? new Name(owner, 1) : owner;
  }

  /** The signer, unless a name lies nearer to the root. */
  private static Name nearer(Name signer, Name place) {
    return place.subdomain(signer) ? signer : place;
  }

  private Verdict signed(Judgement answer, RRset rrset, ZoneTrust.Secure zone) {
    Name owner = rrset.getName();
    Optional<Reason> fault = signatures.fault(rrset, zone.apex(), zone.keys(), answer.budget());
    if (fault.isPresent()) {
      return Denials.bogus(fault.get(), owner);
    }
    int labels = rrset.sigs().stream().mapToInt(RRSIGRecord::getLabels).min().orElse(0);
    if (labels >= Signatures.labels(owner)) {
      return new Verdict.Secure();
    }
    return authentic(
        answer,
        zone,
        denials.read(
            answer.message(),
            zone,
            owner,
            answer.budget(),
            bogus ->
                bogus.reason() == Reason.DENIAL_MISSING
                    ? Denials.bogus(Reason.WILDCARD_PROOF_MISSING, owner)
                    : bogus,
            denial ->
                Denials.verdict(
                    denial.onlyWildcard(owner, labels), owner, Reason.WILDCARD_PROOF_WRONG)));
  }

  /**
   * The zone nearest above that signed a proof is asked first, to save questions. After an alias
   * the proof may be that of the alias, from a zone further up than the SOA: where it does not
   * prove the absence, the zone is looked for that the name lies in.
   */
  private CompletionStage<Verdict> absent(Judgement answer, Name owner, boolean afterAlias) {
    Name place = place(owner, answer.type());
    Name signer = Denials.signer(answer.message(), place).orElse(place);
    CompletionStage<Verdict> first = absent(answer, owner, place, signer);
    return !afterAlias || Denials.told(answer.message()).map(signer::equals).orElse(true)
        ? first
        : first.thenCompose(
            verdict ->
                verdict instanceof Verdict.Bogus && !answer.budget().isSpent()
                    ? absent(answer, owner, place, place)
                        .thenApply(other -> other instanceof Verdict.Bogus ? verdict : other)
                    : CompletableFuture.completedStage(verdict));
  }

  private CompletionStage<Verdict> absent(Judgement answer, Name owner, Name place, Name signer) {
    return chain
        .enclosing(place, signer, answer.budget())
        .thenApply(trust -> withKeys(trust, owner, secure -> denied(answer, owner, secure)));
  }

  private Verdict denied(Judgement answer, Name owner, ZoneTrust.Secure zone) {
    return authentic(
        answer,
        zone,
        denials.read(
            answer.message(),
            zone,
            owner,
            answer.budget(),
            bogus -> bogus,
            denial -> denied(answer, denial, owner)));
  }

  private Verdict authentic(Judgement answer, ZoneTrust.Secure zone, Verdict proven) {
    return proven instanceof Verdict.Bogus
        ? proven
        : denials
            .fault(answer.message(), zone, answer.budget())
            .<Verdict>map(bogus -> bogus)
            .orElse(proven);
  }

  /**
   * The proof is believed, not the code: a server may call an empty non-terminal NXDOMAIN, one with
   * compact denial says NOERROR of what does not exist (RFC 9824 §2), and at the end of aliases the
   * code may be that of the name asked for (RFC 6604 §2.1 has it otherwise).
   */
  private static Verdict denied(Judgement answer, Denial denial, Name owner) {
    Message message = answer.message();
    boolean nameError = message.getRcode() == Rcode.NXDOMAIN;
    boolean aliased = Answers.hasAlias(message);
    Denial.Proof noName = nameError || aliased ? denial.noName(owner) : Denial.Proof.NONE;
    Denial.Proof noData =
        nameError && !aliased
            ? denial.noDataForNameError(owner, answer.type())
            : denial.noData(owner, answer.type());
    if (noData == Denial.Proof.SECURE) {
      message
          .getHeader()
          .setRcode(denial.isCompactNonexistence(owner) ? Rcode.NXDOMAIN : Rcode.NOERROR);
    } else if (noName == Denial.Proof.SECURE) {
      message.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    return Denials.verdict(
        noName == Denial.Proof.NONE ? noData : noName, owner, Reason.DENIAL_WRONG);
  }

  private interface WithKeys {
    Verdict judge(ZoneTrust.Secure zone);
  }

  private static Verdict withKeys(ZoneTrust trust, Name owner, WithKeys judge) {
    if (trust instanceof ZoneTrust.Secure secure) {
      return judge.judge(secure);
    }
    return trust instanceof ZoneTrust.Bogus bogus
        ? new Verdict.Bogus(bogus.reason(), owner + ": " + bogus.detail())
        : new Verdict.Insecure(
            trust instanceof ZoneTrust.Insecure insecure ? insecure.reason() : Reason.NONE);
  }
}
