package org.danescan.cli.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.core.background.Background;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.LiveObservers;
import org.danescan.engine.NativeVertx;
import org.danescan.engine.measure.MeasuredObservers;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pipeline.Observers;
import org.danescan.engine.resolve.ResolverCheck;

/** Everything that looks at the world, opened together and closed together. */
public final class LiveEngine implements AutoCloseable {
  private final Vertx vertx;
  private final LiveObservers observers;
  private final Observers measured;

  private LiveEngine(Vertx vertx, LiveObservers observers, MeterRegistry registry) {
    this.vertx = vertx;
    this.observers = observers;
    this.measured = new MeasuredObservers(observers, registry);
  }

  /**
   * Opens it, once every resolver has answered for the root.
   *
   * @param registry measures it
   * @throws ConfigurationException when a resolver does not
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
      List<String> problems = await(ResolverCheck.problems(vertx, config.dns(), clock));
      if (!problems.isEmpty()) {
        throw new ConfigurationException(problems);
      }
      return new LiveEngine(
          vertx, LiveObservers.open(vertx, config, optOut, background, clock, registry), registry);
    } catch (ConfigurationException | IOException | InterruptedException | RuntimeException e) {
      vertx.close();
      throw e;
    }
  }

  /** What journeys see through. */
  public Observers observers() {
    return measured;
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
