package org.danescan.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.danescan.core.background.Background;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.sidelight.Also;
import org.danescan.core.sidelight.Wanted;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pace.RateLimiter;
import org.danescan.engine.pace.VertxAlarm;
import org.danescan.engine.pipeline.Observers;
import org.danescan.engine.probe.Prober;
import org.danescan.engine.resolve.HostSteps;
import org.danescan.engine.resolve.Lookups;
import org.danescan.engine.resolve.Resolution;
import org.danescan.engine.sidelight.MxAnswer;
import org.danescan.engine.surroundings.SurroundingsSteps;

/** The world as it is: lookups by the configured resolvers, probes of the real servers. */
public final class LiveObservers implements Observers, AutoCloseable {
  private final OptOut optOut;
  private final ProbeTargets.Mode mode;
  private final Resolution resolution;
  private final HostSteps hosts;
  private final Set<Also> also;
  private final SideSteps sides;
  private final Background background;
  private final Prober prober;

  /** Servers of MX hosts that are on the opt-out list, whatever names and addresses they have. */
  private final Set<ProbeKey> leftAlone = ConcurrentHashMap.newKeySet();

  private final RateLimiter queries;
  private final EngineConfig config;

  private LiveObservers(
      EngineConfig config,
      OptOut optOut,
      Background background,
      RateLimiter queries,
      Resolution resolution,
      Prober prober) {
    this.config = config;
    this.queries = queries;
    this.background = background;
    this.optOut = optOut;
    this.mode = config.mode();
    this.resolution = resolution;
    this.hosts =
        new HostSteps(resolution.lookups(), config.dns().ipv4Only(), config.probe().port());
    this.also = config.also();
    this.sides = new SideSteps(resolution.lookups());
    this.prober = prober;
  }

  /**
   * Opens sockets; not to be called on an event loop.
   *
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public static LiveObservers open(Vertx vertx, EngineConfig config, OptOut optOut, Clock clock)
      throws IOException {
    return open(vertx, config, optOut, Background.NONE, clock, new CompositeMeterRegistry());
  }

  /**
   * The same with something at hand that causes can be named by, and queries measured.
   *
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public static LiveObservers open(
      Vertx vertx,
      EngineConfig config,
      OptOut optOut,
      Background background,
      Clock clock,
      MeterRegistry registry)
      throws IOException {
    RateLimiter queries = new RateLimiter(config.dnsRate(), new VertxAlarm(vertx));
    Resolution resolution = new Resolution(vertx, config.dns(), queries::acquire, clock, registry);
    Prober prober = new Prober(vertx, config.probe(), optOut, clock);
    return new LiveObservers(config, optOut, background, queries, resolution, prober);
  }

  @Override
  public boolean optedOut(DomainName domain) {
    return optOut.covers(domain);
  }

  @Override
  public Future<MxAnswer> mx(DomainName domain) {
    return resolution.lookups().route(domain);
  }

  /** A host on the opt-out list is looked up, as that does not contact it, but never probed. */
  @Override
  public Future<MxHostObservation> host(DomainName host) {
    Future<MxHostObservation> observation = hosts.observe(host);
    return optOut.covers(host) ? observation.onSuccess(this::leaveAlone) : observation;
  }

  private void leaveAlone(MxHostObservation host) {
    leftAlone.addAll(ProbeTargets.of(host, mode));
  }

  @Override
  public Future<ProbeObservation> probe(ProbeKey server) {
    return leftAlone.contains(server)
        ? Future.succeededFuture(prober.untried(server, SessionEnd.OPTED_OUT))
        : prober.probe(server);
  }

  /** The lookups that hosts are observed by. */
  public Lookups lookups() {
    return resolution.lookups();
  }

  /** Looks around TLSA RRsets, for single domains. */
  public SurroundingsSteps surroundings(SurroundingsSteps.NameServers nameServers) {
    return new SurroundingsSteps(
        resolution.lookups(), config.dns(), config.probe(), optOut, nameServers, queries::acquire);
  }

  @Override
  public Future<DomainResult> beside(DomainResult result) {
    if (!(result.input().parsed() instanceof ParsedName.Name named)) {
      return Future.succeededFuture(result);
    }
    Set<Also> wanted = Wanted.of(also, result.verdict(), result.input().nameServers());
    return sides.observe(named.name(), wanted, result.sidelights().signing()).map(result::with);
  }

  @Override
  public Future<MxHostResult> contact(MxHostResult result) {
    return ZoneContact.isWanted(result.verdict().status())
        ? resolution.lookups().contact(result.observation().host()).map(result::with)
        : Future.succeededFuture(result);
  }

  @Override
  public ChainMatcher matcher() {
    return (records, chain, names, at) ->
        DaneVerifier.verify(records, chain, names, at, background);
  }

  @Override
  public void close() {
    prober.close();
    resolution.close();
  }
}
