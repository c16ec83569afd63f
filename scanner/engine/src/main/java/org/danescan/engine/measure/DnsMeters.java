package org.danescan.engine.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.danescan.engine.dns.Query;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Counts and times the queries that are sent to resolvers, by record type and outcome. */
public final class DnsMeters {
  private final MeterRegistry registry;
  private final Timer time;
  private final Map<String, Map<Integer, Counter>> counters = new ConcurrentHashMap<>();

  /** Meters in a registry. */
  public DnsMeters(MeterRegistry registry) {
    this.registry = registry;
    this.time =
        Timer.builder("danescan.dns.query")
            .description("From a query to its answer or to giving it up, with what is sent again")
            .publishPercentileHistogram()
            .register(registry);
  }

  /** The same transport, measured; just that one where nobody looks at the meters. */
  public BiFunction<Integer, Query, CompletionStage<Message>> measured(
      BiFunction<Integer, Query, CompletionStage<Message>> transport) {
    if (registry instanceof CompositeMeterRegistry all && all.getRegistries().isEmpty()) {
      return transport;
    }
    return (resolver, query) -> {
      Timer.Sample sample = Timer.start(registry);
      return transport
          .apply(resolver, query)
          .whenComplete(
              (message, failure) -> {
                sample.stop(time);
                counter(failure == null ? rcode(message) : outcome(failure), query.type())
                    .increment();
              });
    };
  }

  private Counter counter(String outcome, int type) {
    return counters
        .computeIfAbsent(outcome, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            type,
            key ->
                Counter.builder("danescan.dns.queries")
                    .description("Queries to resolvers by record type and outcome")
                    .tag("type", Type.string(type))
                    .tag("outcome", outcome)
                    .register(registry));
  }

  private static String rcode(Message message) {
    return Rcode.string(message.getRcode());
  }

  private static String outcome(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof SocketTimeoutException || failure instanceof SocketTimeoutException
        ? "timeout"
        : "error";
  }
}
