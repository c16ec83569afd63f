package org.danescan.engine.resolve;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.danescan.engine.dns.VertxIoClientFactory;

/** Everything that lookups need, opened by a configuration. */
public final class Resolution implements AutoCloseable {
  private final ExecutorService workers;
  private final VertxIoClientFactory transport;
  private final Lookups lookups;

  /**
   * Opens sockets and reads trust anchors.
   *
   * @param permit asked before each query is sent: the pace
   * @throws IOException when the trust anchors cannot be read; the message names the file
   */
  public Resolution(Vertx vertx, DnsConfig config, Supplier<Future<Void>> permit, Clock clock)
      throws IOException {
    this.workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            work -> {
              Thread worker = new Thread(work, "danescan-resolve");
              worker.setDaemon(true);
              return worker;
            });
    this.transport = new VertxIoClientFactory(vertx);
    HeadResolver head = new HeadResolver(config, transport, permit);
    this.lookups =
        config.mode() == DnsConfig.Mode.TRUST_AD
            ? new TrustAdLookups(head, workers)
            : new ValidatingLookups(head, config.trustAnchor(), workers, clock);
  }

  /** The lookups. */
  public Lookups lookups() {
    return lookups;
  }

  @Override
  public void close() {
    transport.close();
    workers.shutdownNow();
  }
}
