package org.danescan.engine.resolve;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.danescan.engine.dns.DnsTransport;
import org.danescan.engine.dns.TransportConfig;
import org.danescan.engine.measure.DnsMeters;

/** Everything that lookups need, opened by a configuration. */
public final class Resolution implements AutoCloseable {
  private final DnsTransport transport;
  private final Lookups lookups;

  /**
   * Opens sockets and reads trust anchors.
   *
   * @param permit asked before each query is sent: the pace
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public Resolution(Vertx vertx, DnsConfig config, Supplier<Future<Void>> permit, Clock clock)
      throws IOException {
    this(vertx, config, permit, clock, new CompositeMeterRegistry());
  }

  /**
   * The same with queries counted and timed.
   *
   * @param registry where
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public Resolution(
      Vertx vertx,
      DnsConfig config,
      Supplier<Future<Void>> permit,
      Clock clock,
      MeterRegistry registry)
      throws IOException {
    this.transport =
        new DnsTransport(vertx, new TransportConfig(config.resolvers(), config.timeout()), permit);
    HeadResolver head = new HeadResolver(config, new DnsMeters(registry).measured(transport::ask));
    this.lookups =
        config.trust().mode() == DnssecTrust.Mode.TRUST_AD
            ? new TrustAdLookups(head)
            : new ValidatingLookups(head, config.trust(), clock);
    FunctionCounter.builder("danescan.dns.dropped", transport, DnsTransport::dropped)
        .description("Packets that were no answer to anything asked")
        .register(registry);
  }

  /** The lookups. */
  public Lookups lookups() {
    return lookups;
  }

  @Override
  public void close() {
    transport.close();
  }
}
