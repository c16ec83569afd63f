package org.danescan.cli.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.danescan.cli.options.ConfigurationException;

/** Figures of a running scan: served to Prometheus where asked for, else kept by nobody. */
public final class MetricsServer implements AutoCloseable {
  /** The text format that every Prometheus reads. */
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final MeterRegistry registry;
  private final Optional<HttpServer> server;
  private final JvmGcMetrics pauses = new JvmGcMetrics();

  private MetricsServer(MeterRegistry registry, Optional<HttpServer> server) {
    this.registry = registry;
    this.server = server;
  }

  /**
   * Serves at an address, or measures nothing.
   *
   * @throws ConfigurationException when the address cannot be had
   */
  public static MetricsServer open(Optional<InetSocketAddress> address)
      throws ConfigurationException {
    if (address.isEmpty()) {
      return new MetricsServer(new CompositeMeterRegistry(), Optional.empty());
    }
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    MetricsServer metrics = new MetricsServer(prometheus, Optional.of(listen(address.get())));
    metrics.measureJava();
    metrics.server.ifPresent(
        http -> {
          http.createContext("/metrics", exchange -> answer(exchange, prometheus.scrape()));
          http.start();
        });
    return metrics;
  }

  private static HttpServer listen(InetSocketAddress address) throws ConfigurationException {
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of(
              "--metrics: cannot listen at "
                  + address.getAddress().getHostAddress()
                  + " port "
                  + address.getPort()
                  + " ("
                  + e.getMessage()
                  + "); name another port"));
    }
  }

  private void measureJava() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    pauses.bindTo(registry);
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      byte[] octets = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
      exchange.sendResponseHeaders(200, octets.length);
      exchange.getResponseBody().write(octets);
    }
  }

  /** Where it listens. */
  public Optional<InetSocketAddress> address() {
    return server.map(HttpServer::getAddress);
  }

  /** Where figures are kept. */
  public MeterRegistry registry() {
    return registry;
  }

  @Override
  public void close() {
    server.ifPresent(http -> http.stop(0));
    pauses.close();
    registry.close();
  }
}
