package org.danescan.engine.validate;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.danescan.core.token.Reason;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The chain of trust from an anchor down to the zone of a name (RFC 4035 §5). Each name on the way
 * is asked for DS once, however many wait for it, and what was found is kept for its TTL.
 */
final class Chain {
  private static final int KEPT = 100_000;
  private static final long LONGEST = 3600;
  private static final long ERROR_TTL = 60;

  private final TrustAnchors anchors;
  private final Asker asker;
  private final Signatures signatures;
  private final Delegations delegations;
  private final Denials denials;
  private final AsyncCache<Name, ZoneTrust> cuts =
      Caffeine.newBuilder()
          .maximumSize(KEPT)
          .expireAfter(
              Expiry.<Name, ZoneTrust>creating(
                  (name, trust) -> Duration.ofSeconds(Math.min(trust.ttl(), LONGEST))))
          .buildAsync();

  Chain(TrustAnchors anchors, Asker asker, Signatures signatures) {
    this.anchors = anchors;
    this.asker = asker;
    this.signatures = signatures;
    this.delegations = new Delegations(signatures);
    this.denials = new Denials(signatures);
  }

  /** The zone that a name lies in: secure with its keys, insecure, or broken; never no cut. */
  CompletionStage<ZoneTrust> enclosing(Name name) {
    Optional<Name> anchor = anchors.above(name);
    if (anchor.isEmpty()) {
      return CompletableFuture.completedStage(new ZoneTrust.Insecure(LONGEST));
    }
    return cuts.get(anchor.get(), (at, executor) -> anchored(at).toCompletableFuture())
        .thenCompose(trust -> descend(trust, anchor.get(), name));
  }

  private CompletionStage<ZoneTrust> descend(ZoneTrust zone, Name at, Name name) {
    if (!(zone instanceof ZoneTrust.Secure secure) || at.labels() >= name.labels()) {
      return CompletableFuture.completedStage(zone);
    }
    Name next = new Name(name, name.labels() - at.labels() - 1);
    return cuts.get(next, (below, executor) -> cut(below, secure).toCompletableFuture())
        .thenCompose(
            trust -> descend(trust instanceof ZoneTrust.NoCut ? secure : trust, next, name));
  }

  private CompletionStage<ZoneTrust> anchored(Name name) {
    return keys(name, Delegations.usable(anchors.at(name)), LONGEST);
  }

  /** What a secure zone says of a name in it: whether a zone begins there, and its keys. */
  private CompletionStage<ZoneTrust> cut(Name name, ZoneTrust.Secure parent) {
    return asker
        .ask(name, Type.DS)
        .thenCompose(
            message -> {
              Optional<RRset> ds = Answers.rrset(message, Section.ANSWER, name, Type.DS);
              return ds.isPresent()
                  ? signed(name, ds.get(), parent)
                  : CompletableFuture.completedStage(unsigned(name, message, parent));
            });
  }

  private CompletionStage<ZoneTrust> signed(Name name, RRset ds, ZoneTrust.Secure parent) {
    Optional<Reason> fault = signatures.fault(ds, parent.apex(), parent.keys());
    return fault.isPresent()
        ? CompletableFuture.completedStage(bogus(name, fault.get()))
        : keys(name, Delegations.usable(ds.rrs(false)), ds.getTTL());
  }

  private CompletionStage<ZoneTrust> keys(Name name, List<DSRecord> usable, long ttl) {
    if (usable.isEmpty()) {
      return CompletableFuture.completedStage(new ZoneTrust.Insecure(ttl));
    }
    return asker
        .ask(name, Type.DNSKEY)
        .thenApply(
            message ->
                delegations.keys(
                    name, usable, Answers.rrset(message, Section.ANSWER, name, Type.DNSKEY), ttl));
  }

  private ZoneTrust unsigned(Name name, Message message, ZoneTrust.Secure parent) {
    Optional<RRset> alias = Answers.rrset(message, Section.ANSWER, name, Type.CNAME);
    if (alias.isPresent() && alias.get().sigs().size() > 0) {
      return signatures
          .fault(alias.get(), parent.apex(), parent.keys())
          .map(reason -> bogus(name, reason))
          .orElseGet(() -> new ZoneTrust.NoCut(alias.get().getTTL()));
    }
    return denials.read(
        message,
        parent,
        name,
        fault -> new ZoneTrust.Bogus(fault.reason(), fault.detail(), ERROR_TTL),
        denial ->
            switch (denial.cut(name)) {
              case DELEGATION -> new ZoneTrust.Insecure(Denials.ttl(message));
              case NO_DELEGATION -> new ZoneTrust.NoCut(Denials.ttl(message));
              case UNPROVEN -> bogus(name, Reason.DENIAL_WRONG);
            });
  }

  private static ZoneTrust bogus(Name name, Reason reason) {
    return new ZoneTrust.Bogus(reason, name + " DS: " + reason.meaning(), ERROR_TTL);
  }
}
