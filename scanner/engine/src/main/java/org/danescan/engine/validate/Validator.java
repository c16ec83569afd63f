package org.danescan.engine.validate;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.danescan.core.token.Reason;
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
  /** A chain of more aliases than the reader of the answer follows. */
  private static final int MOST_ALIASES = 16;

  private final Signatures signatures;
  private final Denials denials;
  private final Chain chain;

  /**
   * A validator that keeps what it learns of zones.
   *
   * @param asker gets DS and DNSKEY
   * @param clock says which signatures are in time
   */
  public Validator(TrustAnchors anchors, Asker asker, Clock clock) {
    this.signatures = new Signatures(clock);
    this.denials = new Denials(signatures);
    this.chain = new Chain(anchors, asker, signatures);
  }

  /** What an answer, NOERROR or NXDOMAIN, is worth; fails where DS or DNSKEY lookups fail. */
  public CompletionStage<Verdict> judge(Message message) {
    Name name = message.getQuestion().getName();
    return judge(message, name, message.getQuestion().getType(), 0);
  }

  private CompletionStage<Verdict> judge(Message message, Name owner, int type, int aliases) {
    Optional<RRset> found = Answers.rrset(message, Section.ANSWER, owner, type);
    if (found.isPresent()) {
      return positive(message, found.get());
    }
    Optional<RRset> alias = Answers.rrset(message, Section.ANSWER, owner, Type.CNAME);
    if (alias.isEmpty()) {
      return absent(message, owner, type);
    }
    CompletionStage<Verdict> link = alias(message, alias.get());
    if (aliases >= MOST_ALIASES || !(alias.get().first() instanceof CNAMERecord cname)) {
      return link;
    }
    return link.thenCompose(
        first ->
            first instanceof Verdict.Bogus
                ? CompletableFuture.completedStage(first)
                : judge(message, cname.getTarget(), type, aliases + 1).thenApply(first::and));
  }

  private CompletionStage<Verdict> alias(Message message, RRset alias) {
    Optional<RRset> redirection = Answers.redirection(message, alias.getName());
    if (alias.sigs().isEmpty() && redirection.isPresent() && follows(alias, redirection.get())) {
      return positive(message, redirection.get());
    }
    return positive(message, alias);
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

  private CompletionStage<Verdict> positive(Message message, RRset rrset) {
    Name owner = rrset.getName();
    Name zone = rrset.sigs().isEmpty() ? owner : rrset.sigs().get(0).getSigner();
    if (!owner.subdomain(zone)) {
      return done(Denials.bogus(Reason.RRSIG_INVALID, owner));
    }
    return chain
        .enclosing(zone)
        .thenApply(trust -> withKeys(trust, owner, secure -> signed(message, rrset, secure)));
  }

  private Verdict signed(Message message, RRset rrset, ZoneTrust.Secure zone) {
    Name owner = rrset.getName();
    Optional<Reason> fault = signatures.fault(rrset, zone.apex(), zone.keys());
    if (fault.isPresent()) {
      return Denials.bogus(fault.get(), owner);
    }
    int labels = rrset.sigs().stream().mapToInt(RRSIGRecord::getLabels).min().orElse(0);
    if (labels >= Signatures.labels(owner)) {
      return new Verdict.Secure();
    }
    return denials.read(
        message,
        zone,
        owner,
        bogus -> bogus,
        denial -> denial.onlyWildcard(owner, labels).verdict(owner));
  }

  private CompletionStage<Verdict> absent(Message message, Name owner, int type) {
    Name zone = Denials.signer(message).filter(owner::subdomain).orElse(owner);
    return chain
        .enclosing(zone)
        .thenApply(
            trust ->
                withKeys(
                    trust,
                    owner,
                    secure ->
                        denials.read(
                            message,
                            secure,
                            owner,
                            bogus -> bogus,
                            denial -> denied(message, denial, owner, type))));
  }

  /** A server may call an empty non-terminal NXDOMAIN; the proof is believed, not the code. */
  private static Verdict denied(Message message, Denial denial, Name owner, int type) {
    if (message.getRcode() == Rcode.NXDOMAIN) {
      Denial.Proof noName = denial.noName(owner);
      if (noName != Denial.Proof.NONE) {
        return noName.verdict(owner);
      }
    }
    Denial.Proof noData = denial.noData(owner, type);
    if (message.getRcode() == Rcode.NXDOMAIN && noData == Denial.Proof.SECURE) {
      message.getHeader().setRcode(Rcode.NOERROR);
    }
    return noData.verdict(owner);
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
        : new Verdict.Insecure();
  }

  private static CompletionStage<Verdict> done(Verdict verdict) {
    return CompletableFuture.completedStage(verdict);
  }
}
