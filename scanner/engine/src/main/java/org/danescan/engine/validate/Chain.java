package org.danescan.engine.validate;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.danescan.core.token.Reason;
import org.danescan.engine.validate.limit.Budget;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
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
  private final AsyncCache<Name, Found> cuts =
      Caffeine.newBuilder()
          .maximumSize(KEPT)
          .expireAfter(
              Expiry.<Name, Found>creating(
                  (name, found) -> Duration.ofSeconds(Math.min(found.ttl(), LONGEST))))
          .buildAsync();

  /** What came of asking at a name. The cache would log a stage that fails, stack and all. */
  private sealed interface Found {
    /** The answers came. */
    record Trust(ZoneTrust trust) implements Found {}

    /** An answer did not come: those who wait for it hear so, who comes later asks anew. */
    record Nothing(Throwable cause) implements Found {}

    static Found of(@Nullable ZoneTrust trust, @Nullable Throwable failure) {
      return trust == null ? new Nothing(Objects.requireNonNull(failure)) : new Trust(trust);
    }

    default long ttl() {
      return this instanceof Trust known ? known.trust().ttl() : 0;
    }

    default CompletionStage<ZoneTrust> stage() {
      return this instanceof Trust known
          ? CompletableFuture.completedStage(known.trust())
          : CompletableFuture.failedStage(((Nothing) this).cause());
    }
  }

  Chain(TrustAnchors anchors, Asker asker, Signatures signatures, Verifier verifier) {
    this.anchors = anchors;
    this.asker = asker;
    this.signatures = signatures;
    this.delegations = new Delegations(signatures, verifier);
    this.denials = new Denials(signatures);
  }

  /**
   * The zone that a name lies in: secure with its keys, insecure, or broken; never no cut.
   *
   * @param signer the zone that claims to have signed, at or above the name. The way ends there, to
   *     save questions; a claim above the name's trust anchor counts for nothing.
   * @param budget what the steps of the way are taken from; each zone on it has its own
   */
  CompletionStage<ZoneTrust> enclosing(Name name, Name signer, Budget budget) {
    Optional<Name> anchor = anchors.above(name);
    if (anchor.isEmpty()) {
      return CompletableFuture.completedStage(
          new ZoneTrust.Insecure(Reason.NO_TRUST_ANCHOR, LONGEST));
    }
    Name end = signer.subdomain(anchor.get()) ? signer : name;
    return once(anchor.get(), at -> anchored(at, budget))
        .thenCompose(trust -> descend(trust, anchor.get(), end, budget));
  }

  private CompletionStage<ZoneTrust> once(
      Name name, Function<Name, CompletionStage<ZoneTrust>> look) {
    return cuts.get(
            name, (at, executor) -> look.apply(at).<Found>handle(Found::of).toCompletableFuture())
        .thenCompose(Found::stage);
  }

  private CompletionStage<ZoneTrust> descend(ZoneTrust zone, Name at, Name name, Budget budget) {
    if (!(zone instanceof ZoneTrust.Secure secure) || at.labels() >= name.labels()) {
      return CompletableFuture.completedStage(zone);
    }
    Name next = new Name(name, name.labels() - at.labels() - 1);
    if (!budget.zoneCut()) {
      return CompletableFuture.completedStage(bogus(next, Reason.TOO_COSTLY_TO_VALIDATE));
    }
    return once(next, below -> cut(below, secure, budget.anew()))
        .thenCompose(
            trust ->
                descend(trust instanceof ZoneTrust.NoCut ? secure : trust, next, name, budget));
  }

  private CompletionStage<ZoneTrust> anchored(Name name, Budget budget) {
    return keys(name, anchors.at(name), LONGEST, budget.anew());
  }

  /** What a secure zone says of a name in it: whether a zone begins there, and its keys. */
  private CompletionStage<ZoneTrust> cut(Name name, ZoneTrust.Secure parent, Budget budget) {
    return asker
        .ask(name, Type.DS)
        .thenCompose(
            message -> {
              Optional<RRset> ds = Answers.rrset(message, Section.ANSWER, name, Type.DS);
              return ds.isPresent()
                  ? signed(name, ds.get(), parent, budget)
                  : CompletableFuture.completedStage(unsigned(name, message, parent, budget));
            });
  }

  private CompletionStage<ZoneTrust> signed(
      Name name, RRset ds, ZoneTrust.Secure parent, Budget budget) {
    Optional<Reason> fault = signatures.fault(ds, parent.apex(), parent.keys(), budget);
    return fault.isPresent()
        ? CompletableFuture.completedStage(bogus(name, fault.get()))
        : keys(name, ds.rrs(false), ds.getTTL(), budget);
  }

  private CompletionStage<ZoneTrust> keys(
      Name name, List<? extends Record> trusted, long ttl, Budget budget) {
    List<DSRecord> usable = delegations.usable(trusted);
    if (usable.isEmpty()) {
      return CompletableFuture.completedStage(
          new ZoneTrust.Insecure(delegations.whyUnusable(trusted), ttl));
    }
    return asker
        .ask(name, Type.DNSKEY)
        .thenApply(
            message ->
                delegations.keys(
                    name,
                    usable,
                    Answers.rrset(message, Section.ANSWER, name, Type.DNSKEY),
                    ttl,
                    budget));
  }

  private ZoneTrust unsigned(Name name, Message message, ZoneTrust.Secure parent, Budget budget) {
    Optional<RRset> alias = Answers.signedAlias(message, name);
    if (alias.isPresent()) {
      return signatures
          .fault(alias.get(), parent.apex(), parent.keys(), budget)
          .map(reason -> bogus(name, reason))
          .orElseGet(() -> new ZoneTrust.NoCut(alias.get().getTTL()));
    }
    return denials.read(
        message,
        parent,
        name,
        budget,
        fault -> new ZoneTrust.Bogus(fault.reason(), fault.detail(), ERROR_TTL),
        denial ->
            switch (denial.cut(name)) {
              case DELEGATION -> new ZoneTrust.Insecure(Reason.NONE, Denials.ttl(message));
              case NOT_COMPUTED ->
                  new ZoneTrust.Insecure(Reason.NSEC3_ITERATIONS, Denials.ttl(message));
              case NO_DELEGATION -> new ZoneTrust.NoCut(Denials.ttl(message));
              case UNPROVEN -> bogus(name, Reason.DENIAL_WRONG);
            });
  }

  private static ZoneTrust bogus(Name name, Reason reason) {
    return new ZoneTrust.Bogus(reason, name + " DS: " + reason.meaning(), ERROR_TTL);
  }
}
