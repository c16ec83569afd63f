package org.danescan.engine.sanity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets domains go as long as {@link Sanity} finds all well, and makes its checks, on a thread of
 * its own. Safe for many threads.
 */
public final class Guard implements AutoCloseable {
  private final Sanity sanity;
  private final Optional<Supplier<Future<Optional<String>>>> check;
  private final Clock clock;
  private final Consumer<String> say;
  private final List<Outage> outages = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "danescan-sanity");
  private Consumer<Outage> forget = outage -> {};
  private long underWay;
  private long checksWanted;
  private long checksGood;
  private boolean closed;

  /**
   * A guard that watches from {@link #begin} on.
   *
   * @param check looks for trouble
   * @param say tells a person
   */
  public Guard(
      Limits limits, Supplier<Future<Optional<String>>> check, Clock clock, Consumer<String> say) {
    this(limits, Optional.of(check), clock, say);
  }

  /** A guard that lets everything pass. */
  public static Guard asleep(Clock clock) {
    return new Guard(Limits.USUAL, Optional.empty(), clock, text -> {});
  }

  private Guard(
      Limits limits,
      Optional<Supplier<Future<Optional<String>>>> check,
      Clock clock,
      Consumer<String> say) {
    this.sanity = new Sanity(limits, clock.instant());
    this.check = check;
    this.clock = clock;
    this.say = say;
  }

  /**
   * Begins to watch.
   *
   * @param forgets is told of each outage before domains go again
   */
  public synchronized void begin(Consumer<Outage> forgets) {
    this.forget = forgets;
    if (check.isPresent()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Waits until a domain may be sent; it is under way then. */
  public synchronized void pass() throws InterruptedException {
    while (sanity.isPaused()) {
      wait();
    }
    underWay++;
  }

  /**
   * A domain has arrived.
   *
   * @param first whether it was its first try; later ones fail more often
   * @param failed whether nothing is known of it
   */
  public synchronized void arrived(boolean first, boolean failed) {
    underWay--;
    if (first && check.isPresent()) {
      act(sanity.arrived(clock.instant(), failed));
    }
    if (underWay == 0) {
      notifyAll();
    }
  }

  /**
   * Waits until a check that begins after now finds all well: only then it is known what of that
   * which was seen until now is to be believed.
   *
   * @return false when the scan stops before
   */
  public synchronized boolean confirm() throws InterruptedException {
    long wanted = ++checksWanted;
    notifyAll();
    while (check.isPresent() && checksGood < wanted && !closed) {
      wait();
    }
    return !closed;
  }

  /** The outages until now. */
  public synchronized List<Outage> outages() {
    return List.copyOf(outages);
  }

  private void watch() {
    try {
      while (true) {
        long wanted = awaitCheck();
        Instant begun = clock.instant();
        Optional<String> trouble = made();
        concluded(wanted, begun, trouble);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a check is due, or wanted; in a pause also until nothing is under way. */
  private synchronized long awaitCheck() throws InterruptedException {
    long left = left();
    while (left > 0) {
      wait(left);
      left = left();
    }
    return checksWanted;
  }

  /** Milliseconds until the next check. */
  private long left() {
    if (sanity.isPaused() && underWay > 0) {
      return Long.MAX_VALUE;
    }
    if (!sanity.isPaused() && checksWanted > checksGood) {
      return 0;
    }
    return Duration.between(clock.instant(), sanity.nextCheck()).toMillis() + 1;
  }

  private Optional<String> made() throws InterruptedException {
    try {
      return check.orElseThrow().get().toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException | RuntimeException e) {
      return Optional.of("the check broke: " + e);
    }
  }

  private void concluded(long wanted, Instant begun, Optional<String> trouble) {
    Action action;
    synchronized (this) {
      if (sanity.isPaused() && underWay > 0) {
        // Doubt came up while the check was under way: what is under way ends first.
        return;
      }
      action = sanity.checked(begun, clock.instant(), trouble);
      if (trouble.isEmpty()) {
        checksGood = wanted;
      }
      act(action);
      notifyAll();
    }
  }

  private void act(Action action) {
    if (action instanceof Action.Pause pause) {
      say.accept("paused: " + pause.why() + "; what is under way ends, then it is looked again");
    } else if (action instanceof Action.Believe believe) {
      say.accept("not pausing any more: " + believe.why() + ", and every check is well");
    } else if (action instanceof Action.GoOn over) {
      outages.add(over.outage());
      forget.accept(over.outage());
      say.accept(
          "going on; what was seen since "
              + over.outage().from()
              + " is not believed and tried again");
    }
  }

  /** Nobody waits any more, and no check is made. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    thread.interrupt();
  }
}
