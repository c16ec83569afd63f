package org.danescan.engine.probe;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.engine.NativeVertx;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pace.Pace;
import org.danescan.lab.mail.MailServerOptions;
import org.danescan.lab.mail.MailServers;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.MailServerPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/** Mail servers of the lab, and what a probe of them needs. */
final class ProbeLab implements AutoCloseable {
  static final String HOST = "mx.probe.test";

  // First, so that the lab can permit old TLS before anything else in the process uses JSSE.
  final Pki pki = new Pki(Clock.systemUTC());
  final MailServers servers = new MailServers(MailServers.ANY_PORT, pki, MailServerOptions.DEFAULT);
  final Vertx vertx = NativeVertx.open();

  /** Has classes loaded and keys made, so that the first test meets its time too. */
  void warmUp() throws Exception {
    ProbeConfig config = config();
    var chain = chain(Shape.ISSUED);
    var plan = bind(5_000, Behaviour.NORMAL, CertificatePlan.both(chain, chain));
    try (Prober patient = prober(withTimeout(config, Duration.ofSeconds(30)))) {
      probe(patient, plan.address());
    }
  }

  static ProbeConfig withTimeout(ProbeConfig config, Duration timeout) {
    return new ProbeConfig(
        config.port(),
        config.ehlo(),
        timeout,
        config.pace(),
        config.allowSpecialAddresses(),
        config.retryAfter(),
        config.retries());
  }

  /** Fast: one second a step, further tries at once, no rates. */
  ProbeConfig config() {
    return new ProbeConfig(
        servers.port(),
        "scanner.probe.test",
        Duration.ofSeconds(1),
        Pace.unbounded(1),
        true,
        Duration.ofMillis(1),
        1);
  }

  Prober prober(ProbeConfig config) {
    return new Prober(vertx, config, OptOut.NOBODY, Clock.systemUTC());
  }

  MailServerPlan bind(int number, Behaviour behaviour, CertificatePlan certificates) {
    MailServerPlan plan = new MailServerPlan(address(number), behaviour, Map.of("*", certificates));
    servers.bind(plan);
    return plan;
  }

  static InetAddress address(int number) {
    return address("127.25." + number / 250 + "." + (1 + number % 250));
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static ChainPlan chain(Shape shape) {
    return new ChainPlan(List.of(HOST), shape, Dates.CURRENT, 1);
  }

  static ProbeKey key(InetAddress address) {
    return new ProbeKey(address, new TlsaBaseDomain(DomainName.of(HOST)));
  }

  static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  ProbeObservation probe(Prober prober, InetAddress address) throws Exception {
    return await(prober.probe(key(address)));
  }

  @Override
  public void close() {
    servers.close();
    vertx.close();
  }
}
