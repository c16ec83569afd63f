package org.danescan.engine.resolve;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.danescan.engine.dns.DnsTransport;
import org.danescan.engine.dns.TransportConfig;

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
    this.transport =
        new DnsTransport(vertx, new TransportConfig(config.resolvers(), config.timeout()), permit);
    HeadResolver head = new HeadResolver(config, transport::ask);
    this.lookups =
        config.trust().mode() == DnssecTrust.Mode.TRUST_AD
            ? new TrustAdLookups(head)
            : new ValidatingLookups(head, config.trust(), clock);
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
