package org.danescan.cli.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.cli.output.Progress;
import org.danescan.core.result.DomainResult;
import org.danescan.core.token.DomainStatus;

/** Counts the domains of a scan by status. */
public final class MeteredArrivals implements Progress {
  private final Map<DomainStatus, Counter> arrived;
  private final Counter passedOver;
  private final Counter again;

  private final AtomicLong names = new AtomicLong();

  /** Counters in a registry. */
  public MeteredArrivals(MeterRegistry registry) {
    this.arrived =
        Arrays.stream(DomainStatus.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    status ->
                        Counter.builder("danescan.domains")
                            .description("Domains that have arrived for the first time, by status")
                            .tag("status", status.token())
                            .register(registry),
                    (one, other) -> one,
                    () -> new EnumMap<>(DomainStatus.class)));
    this.passedOver =
        Counter.builder("danescan.domains.passed.over")
            .description("Domains that were done before the scan was resumed")
            .register(registry);
    this.again =
        Counter.builder("danescan.domains.again")
            .description("Domains that have arrived after another try")
            .register(registry);
    Gauge.builder("danescan.input.names", names::get)
        .description("Names of the input")
        .register(registry);
  }

  @Override
  public void say(String text) {}

  @Override
  public void begin(long total) {
    names.set(total);
  }

  @Override
  public void arrived(DomainResult result) {
    if (result.tries() > 1) {
      again.increment();
      return;
    }
    Counter counter = arrived.get(result.verdict().status());
    if (counter != null) {
      counter.increment();
    }
  }

  @Override
  public void passedOver(int domains) {
    passedOver.increment(domains);
  }

  @Override
  public void again(long domains) {}

  @Override
  public void end() {}

  @Override
  public void close() {}
}
