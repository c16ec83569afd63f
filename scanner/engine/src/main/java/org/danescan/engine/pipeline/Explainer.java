package org.danescan.engine.pipeline;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.route.MailRoute;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.sidelight.MxAnswer;

/** The journey of single domains, with the evidence kept beside the verdict. */
public final class Explainer {
  private final Observers observers;
  private final DomainClassifier classifier;
  private final ProbeTargets.Mode mode;
  private final Clock clock;
  private final OncePerScan<DomainName, HostEvidence> hosts = new OncePerScan<>();
  private final OncePerScan<ProbeKey, ProbeObservation> probes = new OncePerScan<>();

  /** Sees through some observers and judges by a clock. */
  public Explainer(Observers observers, ProbeTargets.Mode mode, Clock clock) {
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

  private Future<Explained> judged(DomainName domain, MxAnswer mx, List<HostEvidence> seen) {
    Instant now = clock.instant();
    DomainVerdict verdict = classifier.classify(domain, mx.lookup(), seen, now);
    InputName input = new InputName(1, domain.text(), new ParsedName.Name(domain));
    DomainResult result = new DomainResult(input, mx.lookup(), verdict, List.of(), now, 1);
    return observers
        .beside(result.with(Sidelights.of(mx.signing())))
        .map(row -> new Explained(domain, row.mx(), seen, verdict, now, row.sidelights()));
  }

  private Future<HostEvidence> host(DomainName host) {
    return observers
        .host(host)
        .compose(seen -> probed(seen).map(sessions -> new HostEvidence(seen, sessions)));
  }

  private Future<List<ProbeObservation>> probed(MxHostObservation host) {
    return inOrder(ProbeTargets.of(host, mode), key -> probes.get(key, observers::probe));
  }

  private static <A, B> Future<List<B>> inOrder(List<A> items, Function<A, Future<B>> work) {
    List<Future<B>> started = items.stream().map(work).toList();
    return Future.all(started).map(all -> all.<B>list());
  }
}
