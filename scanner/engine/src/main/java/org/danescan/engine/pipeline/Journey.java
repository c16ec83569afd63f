package org.danescan.engine.pipeline;

import com.google.common.base.Throwables;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.classify.HostClassifier;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.classify.ProbeTargets.Mode;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.route.MailRoute;
import org.danescan.core.settle.Settled;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.pipeline.Remembered.SeenHost;
import org.danescan.engine.sanity.Outage;
import org.danescan.engine.sidelight.MxAnswer;

/**
 * The journey of a domain: ROUTE, HOST, PROBE, CLASSIFY. The first three observe and never decide;
 * the last decides and never observes. Hosts are looked up once in a scan, servers probed once; the
 * part of the domain that came first gets the row.
 */
final class Journey {
  private final Observers observers;
  private final DomainClassifier domainClassifier;
  private final HostClassifier hostClassifier;
  private final Scan.Bounds bounds;
  private final Clock clock;
  private final BiConsumer<InputName, Exception> defects;
  private final Remembered remembered;

  /**
   * Journeys through a world.
   *
   * @param remembered what earlier journeys saw
   * @param defects hears of each journey that broke
   */
  Journey(
      Observers observers,
      Scan.Bounds bounds,
      Clock clock,
      Remembered remembered,
      BiConsumer<InputName, Exception> defects) {
    this.remembered = remembered;
    this.defects = defects;
    this.observers = observers;
    this.domainClassifier = new DomainClassifier(observers.matcher());
    this.hostClassifier = new HostClassifier(observers.matcher());
    this.bounds = bounds;
    this.clock = clock;
  }

  /** Forgets each MX host that another try may show in another way, and those of its servers. */
  void forgetUnsettled() {
    remembered.forget(host -> !host.settled(), Remembered::unsettledServers);
  }

  /** Rows of MX hosts are kept for good. */
  void kept(List<MxHostResult> rows) {
    rows.forEach(row -> remembered.kept(row.observation().host(), row.at()));
  }

  /** Forgets each MX host that was seen in an outage, and its servers. */
  void forget(Outage outage) {
    remembered.forget(
        host -> outage.contains(host.at()), seen -> Remembered.servers(seen.observation()));
  }

  /**
   * Sends one name on its journey, unless its verdict is known without. A journey that breaks by a
   * defect of this program ends in a row too, which says so; the future fails only by what leaves
   * no program to go on with, such as want of memory.
   *
   * @param tries how often it has been sent, this time included
   */
  Future<DomainResult> travel(InputName input, int tries, PartCollector part) {
    Future<DomainResult> arrival;
    try {
      arrival = attempt(input, tries, part);
    } catch (RuntimeException e) {
      arrival = Future.failedFuture(e);
    }
    return arrival.recover(
        cause ->
            cause instanceof Exception defect && !isWantOfMemory(defect)
                ? Future.succeededFuture(broken(input, tries, defect))
                : Future.failedFuture(cause));
  }

  /** However deep futures have wrapped it. */
  private static boolean isWantOfMemory(Exception defect) {
    return Throwables.getCausalChain(defect).stream().anyMatch(OutOfMemoryError.class::isInstance);
  }

  private DomainResult broken(InputName input, int tries, Exception defect) {
    Throwable cause = defect.getCause() == null ? defect : defect.getCause();
    Lookup<MxRecord> mx = new Lookup.Failed<>(Reason.DEFECT, cause.toString());
    DomainResult row = classify(input, tries, mx, List.of());
    defects.accept(input, defect);
    return row;
  }

  private Future<DomainResult> attempt(InputName input, int tries, PartCollector part) {
    if (input.parsed() instanceof ParsedName.NotAName wrong) {
      return Future.succeededFuture(
          result(input, new Lookup.NotAsked<>(), DomainClassifier.notAName(wrong.reason())));
    }
    DomainName domain = ((ParsedName.Name) input.parsed()).name();
    if (observers.optedOut(domain)) {
      return Future.succeededFuture(
          result(input, new Lookup.NotAsked<>(), DomainClassifier.optedOut()));
    }
    if (input.delegation() == Delegation.UNSIGNED && !bounds.queryUnsigned()) {
      return Future.succeededFuture(
          result(input, new Lookup.NotAsked<>(), DomainClassifier.unsignedDelegation()));
    }
    return route(domain)
        .compose(
            mx ->
                hosts(MailRoute.of(domain, mx.lookup()), part)
                    .map(seen -> arrived(input, tries, mx.lookup(), seen, part))
                    .map(result -> result.with(Sidelights.of(mx.signing()))))
        .compose(observers::beside);
  }

  /** ROUTE: the domain's MX records. */
  private Future<MxAnswer> route(DomainName domain) {
    return observers.mx(domain);
  }

  /** HOST: each distinct MX host once, with what its servers show. */
  private Future<List<SeenHost>> hosts(MailRoute route, PartCollector part) {
    return inOrder(
        route.hosts(),
        mx ->
            remembered.host(
                mx.exchange(), host -> host(host, part), host -> hostAgain(host, part)));
  }

  private Future<SeenHost> host(DomainName host, PartCollector part) {
    return evidence(host, bounds.mode(), part)
        .compose(
            evidence ->
                observers.contact(judged(evidence)).map(result -> seen(evidence, result, part)));
  }

  /** A host that has its row already: only servers that a verdict needs may be contacted again. */
  private Future<SeenHost> hostAgain(DomainName host, PartCollector part) {
    Mode mode = bounds.mode() == Mode.ALL ? Mode.DANE : bounds.mode();
    return evidence(host, mode, part)
        .map(evidence -> new SeenHost(evidence, Settled.host(evidence), clock.instant()));
  }

  private Future<HostEvidence> evidence(DomainName host, Mode mode, PartCollector part) {
    return observers
        .host(host)
        .compose(
            observation ->
                probes(observation, mode, part).map(seen -> new HostEvidence(observation, seen)));
  }

  private static SeenHost seen(HostEvidence evidence, MxHostResult result, PartCollector part) {
    boolean settled = Settled.host(evidence);
    part.host(result);
    if (!settled) {
      part.unsettled(evidence);
    }
    return new SeenHost(evidence, settled, result.at());
  }

  /** PROBE: each distinct server once. */
  private Future<List<ProbeObservation>> probes(
      MxHostObservation host, Mode mode, PartCollector part) {
    return inOrder(
        ProbeTargets.of(host, mode), key -> remembered.probe(key, server -> probe(server, part)));
  }

  private Future<ProbeObservation> probe(ProbeKey server, PartCollector part) {
    return observers.probe(server).onSuccess(seen -> record(seen, part));
  }

  private void record(ProbeObservation seen, PartCollector part) {
    part.probe(seen);
    seen.sessions().stream()
        .flatMap(session -> session.handshake().stream())
        .flatMap(handshake -> handshake.chain().stream())
        .filter(remembered::isNew)
        .forEach(part::certificate);
  }

  private DomainResult arrived(
      InputName input, int tries, Lookup<MxRecord> mx, List<SeenHost> seen, PartCollector part) {
    if (!Settled.domain(mx, seen.stream().map(SeenHost::settled).toList())) {
      part.unsettled(input);
    }
    return classify(input, tries, mx, seen.stream().map(SeenHost::evidence).toList());
  }

  /** CLASSIFY: the verdict, from evidence alone. */
  private DomainResult classify(
      InputName input, int tries, Lookup<MxRecord> mx, List<HostEvidence> evidence) {
    Instant now = clock.instant();
    DomainName domain = ((ParsedName.Name) input.parsed()).name();
    return new DomainResult(
        input,
        mx,
        domainClassifier.classify(domain, mx, evidence, now),
        AdviceRules.ofDomain(evidence),
        now,
        tries);
  }

  private MxHostResult judged(HostEvidence evidence) {
    Instant now = clock.instant();
    return new MxHostResult(
        evidence.observation(),
        hostClassifier.classify(evidence, List.of(), now),
        AdviceRules.ofHost(evidence, now),
        now);
  }

  private DomainResult result(InputName input, Lookup<MxRecord> mx, DomainVerdict verdict) {
    return new DomainResult(input, mx, verdict, List.of(), clock.instant(), 1);
  }

  private static <A, B> Future<List<B>> inOrder(List<A> items, Function<A, Future<B>> work) {
    List<Future<B>> started = items.stream().map(work).toList();
    return Future.all(started).map(all -> all.<B>list());
  }
}
