package org.danescan.cli.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.core.background.Background;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.LiveObservers;
import org.danescan.engine.NativeVertx;
import org.danescan.engine.measure.MeasuredObservers;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pipeline.Observers;
import org.danescan.engine.resolve.ResolverCheck;
import org.danescan.engine.sanity.Canaries;
import org.danescan.engine.sanity.Canary;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.Guard;
import org.danescan.engine.sidelight.MxAnswer;
import org.danescan.engine.surroundings.SurroundingsSteps;

/** Everything that looks at the world, opened together and closed together. */
public final class LiveEngine implements AutoCloseable {
  private final Vertx vertx;
  private final LiveObservers observers;
  private final Observers measured;
  private final List<String> remarks;

  private LiveEngine(
      Vertx vertx, LiveObservers observers, List<String> remarks, MeterRegistry registry) {
    this.vertx = vertx;
    this.remarks = remarks;
    this.observers = observers;
    this.measured = new MeasuredObservers(observers, registry);
  }

  /**
   * Opens it, once a resolver has answered for the root.
   *
   * @param registry measures it
   * @throws ConfigurationException when none does, or one not as it should
   */
  public static LiveEngine open(
      EngineConfig config,
      OptOut optOut,
      Background background,
      Clock clock,
      MeterRegistry registry)
      throws ConfigurationException, IOException, InterruptedException {
    Vertx vertx = NativeVertx.open();
    try {
      ResolverCheck.Findings found = await(ResolverCheck.findings(vertx, config.dns(), clock));
      if (!found.problems().isEmpty()) {
        throw new ConfigurationException(found.problems());
      }
      return new LiveEngine(
          vertx,
          LiveObservers.open(vertx, config, optOut, background, clock, registry),
          found.remarks(),
          registry);
    } catch (ConfigurationException | IOException | InterruptedException | RuntimeException e) {
      vertx.close();
      throw e;
    }
  }

  /** What a person should know of the resolvers. */
  public List<String> remarks() {
    return remarks;
  }

  /** What journeys see through. */
  public Observers observers() {
    return measured;
  }

  /**
   * A guard by canaries; those that are not well now are left out.
   *
   * @param say tells a person
   * @throws ConfigurationException when none is well
   */
  public Guard guard(Care care, Clock clock, Consumer<String> say)
      throws ConfigurationException, InterruptedException {
    List<Canary> all = care.canaries().isEmpty() ? List.of(Canary.ROOT) : care.canaries();
    List<Canary> unwell = await(new Canaries(all, this::mx).unwell());
    List<Canary> well = all.stream().filter(canary -> !unwell.contains(canary)).toList();
    if (well.isEmpty()) {
      throw new ConfigurationException(
          List.of(
              "--canary: there is no right answer for any of "
                  + all.size()
                  + " canaries, such as "
                  + all.get(0)
                  + "; see whether network and resolver are well, or correct the list"));
    }
    unwell.forEach(canary -> say.accept("no right answer for the canary " + canary + ", left out"));
    Canaries canaries = new Canaries(well, this::mx);
    return new Guard(care.limits(), canaries::trouble, clock, say);
  }

  private Future<Lookup<MxRecord>> mx(DomainName domain) {
    return observers.mx(domain).map(MxAnswer::lookup);
  }

  /** What looks around TLSA RRsets. */
  public SurroundingsSteps surroundings(SurroundingsSteps.NameServers nameServers) {
    return observers.surroundings(nameServers);
  }

  /** Waits for a result; a failure is a defect of this program. */
  public static <T> T await(Future<T> future) throws InterruptedException {
    try {
      return future.toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    observers.close();
    vertx.close();
  }
}
