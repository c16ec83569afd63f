package org.danescan.engine.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.engine.pipeline.Observers;
import org.danescan.engine.sidelight.MxAnswer;

/** Observers whose steps are timed, counted and told to the Flight Recorder. */
public final class MeasuredObservers implements Observers {
  private final Observers observers;
  private final MeterRegistry registry;
  private final Step route;
  private final Step host;
  private final Step probe;
  private final Timer sessions;

  /** The same observers, measured by a registry. */
  public MeasuredObservers(Observers observers, MeterRegistry registry) {
    this.observers = observers;
    this.registry = registry;
    this.route = new Step("route", registry);
    this.host = new Step("host", registry);
    this.probe = new Step("probe", registry);
    this.sessions =
        Timer.builder("danescan.smtp.session")
            .description("SMTP sessions from connecting to their end")
            .publishPercentileHistogram()
            .register(registry);
  }

  /** One kind of step: how many are under way, and how long they take. */
  private static final class Step {
    private final String name;
    private final Timer time;
    private final AtomicInteger underWay = new AtomicInteger();

    Step(String name, MeterRegistry registry) {
      this.name = name;
      this.time =
          Timer.builder("danescan.step")
              .description("Steps of journeys from their begin to their result")
              .tag("step", name)
              .register(registry);
      registry.gauge("danescan.steps.under.way", Tags.of("step", name), underWay);
    }

    <T> Future<T> measure(
        Supplier<String> subject, Supplier<Future<T>> work, Function<T, String> outcome) {
      StepEvent event = new StepEvent();
      event.begin();
      long begun = System.nanoTime();
      underWay.incrementAndGet();
      return work.get()
          .onComplete(
              seen -> {
                underWay.decrementAndGet();
                time.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                if (seen.succeeded() && event.shouldCommit()) {
                  event.step = name;
                  event.subject = subject.get();
                  event.outcome = outcome.apply(seen.result());
                  event.commit();
                }
              });
    }
  }

  @Override
  public boolean optedOut(DomainName domain) {
    return observers.optedOut(domain);
  }

  @Override
  public Future<MxAnswer> mx(DomainName domain) {
    return route.measure(
        domain::text, () -> observers.mx(domain), seen -> seen.lookup().dnssec().token());
  }

  @Override
  public Future<MxHostObservation> host(DomainName name) {
    return host.measure(name::text, () -> observers.host(name), MeasuredObservers::addresses);
  }

  @Override
  public Future<ProbeObservation> probe(ProbeKey server) {
    return probe
        .measure(server::toString, () -> observers.probe(server), MeasuredObservers::ends)
        .onSuccess(seen -> seen.sessions().forEach(this::count));
  }

  @Override
  public Future<DomainResult> beside(DomainResult result) {
    return observers.beside(result);
  }

  @Override
  public Future<MxHostResult> contact(MxHostResult result) {
    return observers.contact(result);
  }

  private static String addresses(MxHostObservation seen) {
    return seen.ipv4().dnssec().token() + " " + seen.ipv6().dnssec().token();
  }

  private static String ends(ProbeObservation seen) {
    return seen.sessions().stream()
        .map(session -> session.algorithm().token() + " " + session.end().token())
        .collect(Collectors.joining(", "));
  }

  private void count(Session session) {
    sessions.record(session.took());
    Counter.builder("danescan.smtp.sessions")
        .description("SMTP sessions by certificate key algorithm and end")
        .tag("algorithm", session.algorithm().token())
        .tag("end", session.end().token())
        .register(registry)
        .increment();
  }

  @Override
  public ChainMatcher matcher() {
    return observers.matcher();
  }
}
