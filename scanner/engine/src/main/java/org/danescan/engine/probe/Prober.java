package org.danescan.engine.probe;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.offlimits.SpecialAddresses;
import org.danescan.engine.pace.Alarm;
import org.danescan.engine.pace.Gates;
import org.danescan.engine.pace.Prefix;
import org.danescan.engine.pace.RegisteredDomains;
import org.danescan.engine.pace.Starts;
import org.danescan.engine.pace.VertxAlarm;
import org.danescan.engine.probe.tls.Offer;

/**
 * Probes servers at the pace that was asked for: a session for each key algorithm, no session that
 * could show nothing new, and a further try, later, where the server was not there or busy.
 */
public final class Prober implements AutoCloseable {
  private final ProbeConfig config;
  private final OptOut optOut;
  private final Clock clock;
  private final Alarm alarm;
  private final Sessions sessions;
  private final Gates<InetAddress> addresses;
  private final Starts starts;

  /** A prober; not to be made on an event loop. */
  public Prober(Vertx vertx, ProbeConfig config, OptOut optOut, Clock clock) {
    this(config, optOut, clock, new VertxAlarm(vertx), new SmtpSessions(vertx, config, clock));
  }

  Prober(ProbeConfig config, OptOut optOut, Clock clock, Alarm alarm, Sessions sessions) {
    this.config = config;
    this.optOut = optOut;
    this.clock = clock;
    this.alarm = alarm;
    this.sessions = sessions;
    this.addresses = new Gates<>(config.pace().perAddress());
    this.starts = new Starts(config.pace(), alarm);
  }

  /** Probes a server; the future never fails for a remote cause. */
  public Future<ProbeObservation> probe(ProbeKey server) {
    Optional<SessionEnd> veto = veto(server);
    if (veto.isPresent()) {
      return Future.succeededFuture(untried(server, veto.get()));
    }
    return sessions(server, List.of())
        .map(held -> new ProbeObservation(server, config.port(), held));
  }

  /** A probe of a server that must not be contacted. */
  public ProbeObservation untried(ProbeKey server, SessionEnd why) {
    Session session =
        new Session(
            KeyAlgorithm.RSA, why, "", List.of(), Optional.empty(), clock.instant(), Duration.ZERO);
    return new ProbeObservation(server, config.port(), List.of(session));
  }

  private Optional<SessionEnd> veto(ProbeKey server) {
    if (optOut.covers(server.address()) || optOut.covers(server.base().name())) {
      return Optional.of(SessionEnd.OPTED_OUT);
    }
    return SpecialAddresses.contains(server.address()) && !config.allowSpecialAddresses()
        ? Optional.of(SessionEnd.SPECIAL_ADDRESS)
        : Optional.empty();
  }

  /** Holds the sessions that are still due, one after another. */
  private Future<List<Session>> sessions(ProbeKey server, List<Session> held) {
    Optional<Offer> due = due(held);
    if (due.isEmpty()) {
      return Future.succeededFuture(held);
    }
    return session(server, due.get(), 0)
        .compose(
            session -> {
              List<Session> more = new ArrayList<>(held);
              more.add(session);
              return sessions(server, more);
            });
  }

  /**
   * RSA first, as most servers have such a key. The other keys only where TLS was begun: EdDSA and
   * ECDSA in one session, and ECDSA once more by itself where the server showed an EdDSA key.
   */
  private static Optional<Offer> due(List<Session> held) {
    if (!held.stream().allMatch(session -> session.end().beganTls())) {
      return Optional.empty();
    }
    return switch (held.size()) {
      case 0 -> Optional.of(Offer.RSA);
      case 1 -> Optional.of(Offer.EDDSA_BEFORE_ECDSA);
      case 2 ->
          held.get(1).algorithm() == KeyAlgorithm.EDDSA
              ? Optional.of(Offer.ECDSA)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Future<Session> session(ProbeKey server, Offer offer, int tried) {
    return paced(server, offer)
        .compose(
            session ->
                session.end().mayPass() && tried < config.retries()
                    ? later(tried).compose(now -> session(server, offer, tried + 1))
                    : Future.succeededFuture(session));
  }

  /** Waits longer before each further try. */
  private Future<Void> later(int tried) {
    Promise<Void> time = Promise.promise();
    long factor = 1L << Math.min(tried, 20);
    alarm.after(config.retryAfter().multipliedBy(factor).toNanos(), time::complete);
    return time.future();
  }

  /** The bound of the address first, so that no permit of a rate lies idle. */
  private Future<Session> paced(ProbeKey server, Offer offer) {
    return addresses.pass(
        server.address(),
        () ->
            starts
                .acquire(
                    Prefix.network(server.address()), RegisteredDomains.of(server.base().name()))
                .compose(permit -> sessions.hold(server, offer)));
  }

  @Override
  public void close() {
    sessions.close();
  }
}
