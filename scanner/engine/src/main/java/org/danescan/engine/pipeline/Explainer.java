package org.danescan.engine.pipeline;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.classify.TlsaDecision;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.route.MailRoute;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.sidelight.MxAnswer;

/** The journey of single domains, with the evidence kept beside the verdict. */
public final class Explainer {
  private final Observers observers;
  private final DomainClassifier classifier;
  private final ProbeTargets.Mode mode;
  private final Clock clock;
  private final Function<TlsaBaseDomain, Future<TlsaSurroundings>> surroundings;
  private final OncePerScan<DomainName, Seen> hosts = new OncePerScan<>();
  private final OncePerScan<ProbeKey, ProbeObservation> probes = new OncePerScan<>();

  /** A host with what lies around its TLSA RRset. */
  private record Seen(HostEvidence evidence, TlsaSurroundings surroundings) {}

  /**
   * Sees through some observers and judges by a clock.
   *
   * @param surroundings looks around the TLSA RRset of a base domain that has one
   */
  public Explainer(
      Observers observers,
      Function<TlsaBaseDomain, Future<TlsaSurroundings>> surroundings,
      ProbeTargets.Mode mode,
      Clock clock) {
    this.surroundings = surroundings;
    this.observers = observers;
    this.classifier = new DomainClassifier(observers.matcher());
    this.mode = mode;
    this.clock = clock;
  }

  /** Sends one domain on its journey; the future fails only by a defect of this program. */
  public Future<Explained> explain(DomainName domain) {
    if (observers.optedOut(domain)) {
      return Future.succeededFuture(
          new Explained(
              domain,
              new Lookup.NotAsked<>(),
              List.of(),
              List.of(),
              DomainClassifier.optedOut(),
              clock.instant(),
              Sidelights.NONE));
    }
    return observers
        .mx(domain)
        .compose(
            mx ->
                inOrder(
                        MailRoute.of(domain, mx.lookup()).hosts(),
                        record -> hosts.get(record.exchange(), this::host))
                    .compose(seen -> judged(domain, mx, seen)));
  }

  private Future<Explained> judged(DomainName domain, MxAnswer mx, List<Seen> seen) {
    Instant now = clock.instant();
    List<HostEvidence> evidence = seen.stream().map(Seen::evidence).toList();
    List<TlsaSurroundings> around = seen.stream().map(Seen::surroundings).toList();
    DomainVerdict verdict = classifier.classify(domain, mx.lookup(), evidence, now);
    InputName input = new InputName(1, domain.text(), new ParsedName.Name(domain));
    DomainResult result = new DomainResult(input, mx.lookup(), verdict, List.of(), now, 1);
    return observers
        .beside(result.with(Sidelights.of(mx.signing())))
        .map(
            row ->
                new Explained(domain, row.mx(), evidence, around, verdict, now, row.sidelights()));
  }

  private Future<Seen> host(DomainName host) {
    return observers.host(host).compose(this::seen);
  }

  private Future<Seen> seen(MxHostObservation host) {
    Future<List<ProbeObservation>> sessions = probed(host);
    Future<TlsaSurroundings> around =
        TlsaDecision.of(host) instanceof TlsaDecision.Applies applies
            ? surroundings.apply(applies.base())
            : Future.succeededFuture(TlsaSurroundings.UNSEEN);
    return Future.all(sessions, around)
        .map(both -> new Seen(new HostEvidence(host, sessions.result()), around.result()));
  }

  private Future<List<ProbeObservation>> probed(MxHostObservation host) {
    return inOrder(ProbeTargets.of(host, mode), key -> probes.get(key, observers::probe));
  }

  private static <A, B> Future<List<B>> inOrder(List<A> items, Function<A, Future<B>> work) {
    List<Future<B>> started = items.stream().map(work).toList();
    return Future.all(started).map(all -> all.<B>list());
  }
}
