package org.danescan.engine.sanity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides from arrivals and from checks of names that must be answered whether a scan goes on or
 * pauses. Pure: it is told what happens and when. Not safe for many threads.
 */
public final class Sanity {
  /** What share of domains fails, as assumed before there are any. */
  private static final double USUAL_SHARE = 0.05;

  /** After so many windows without a pause a jump of failures is a surprise again. */
  private static final int CALM = 4;

  /** So often a jump of failures is taken for an outage while each check is well. */
  private static final int MOST_DOUBTS = 3;

  private final Limits limits;
  private final Deque<Arrival> window = new ArrayDeque<>();
  private int failedInWindow;
  private double before;
  private double failedBefore;
  private Instant lastGood;
  private Instant nextCheck;
  private Optional<Doubt> doubt = Optional.empty();
  private int doubts;
  private long calm;

  private record Arrival(Instant at, boolean failed) {}

  private record Doubt(Instant from, String why, Duration pause) {}

  /** A scan that begins, all being well. */
  public Sanity(Limits limits, Instant begin) {
    this.limits = limits;
    this.lastGood = begin;
    this.nextCheck = begin.plus(limits.every());
    this.before = limits.window();
    this.failedBefore = USUAL_SHARE * limits.window();
  }

  /** Whether no domains are to be sent. */
  public boolean isPaused() {
    return doubt.isPresent();
  }

  /** When the next check is due. */
  public Instant nextCheck() {
    return nextCheck;
  }

  /**
   * A domain has arrived for the first time.
   *
   * @param failed whether nothing is known of it: {@code lookup-failed} and the like
   */
  public Action arrived(Instant at, boolean failed) {
    if (isPaused()) {
      return new Action.Nothing();
    }
    window.addLast(new Arrival(at, failed));
    failedInWindow += failed ? 1 : 0;
    calm++;
    if (calm >= (long) CALM * limits.window()) {
      doubts = 0;
    }
    if (window.size() <= limits.window()) {
      return window.size() < limits.window() ? new Action.Nothing() : judge(at);
    }
    Arrival oldest = window.removeFirst();
    failedInWindow -= oldest.failed() ? 1 : 0;
    before++;
    failedBefore += oldest.failed() ? 1 : 0;
    return judge(at);
  }

  private Action judge(Instant now) {
    double share = (double) failedInWindow / window.size();
    double usual = failedBefore / before;
    if (share < usual + limits.jump()) {
      return new Action.Nothing();
    }
    String why =
        String.format(
            Locale.ROOT,
            "%d of the last %d domains failed, %.0f%% before",
            failedInWindow,
            window.size(),
            100 * usual);
    if (doubts == MOST_DOUBTS) {
      doubts = 0;
      before = window.size();
      failedBefore = failedInWindow;
      clearWindow();
      return new Action.Believe(why);
    }
    doubts++;
    Instant first = window.getFirst().at();
    Instant from = first.isBefore(lastGood) ? first : lastGood;
    return pause(new Doubt(from, why, longer(limits.firstPause(), doubts - 1)), now);
  }

  private Action pause(Doubt begun, Instant now) {
    doubt = Optional.of(begun);
    nextCheck = now.plus(begun.pause());
    calm = 0;
    clearWindow();
    return new Action.Pause(begun.why());
  }

  private void clearWindow() {
    window.clear();
    failedInWindow = 0;
  }

  private Duration longer(Duration pause, int times) {
    Duration longer = pause;
    for (int i = 0; i < times && longer.compareTo(limits.longestPause()) < 0; i++) {
      longer = longer.multipliedBy(2);
    }
    return longer.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : longer;
  }

  /**
   * A check has been made. In a pause it is made once nothing is under way any more.
   *
   * @param begun when it began
   * @param now when it ended
   * @param trouble what is wrong, in words; empty when all is well
   */
  public Action checked(Instant begun, Instant now, Optional<String> trouble) {
    if (trouble.isPresent()) {
      return bad(now, trouble.get());
    }
    Action action =
        doubt
            .<Action>map(over -> new Action.GoOn(new Outage(over.from(), now, over.why())))
            .orElseGet(Action.Nothing::new);
    doubt = Optional.empty();
    lastGood = begun;
    nextCheck = now.plus(limits.every());
    return action;
  }

  private Action bad(Instant now, String trouble) {
    doubts = 0;
    if (doubt.isEmpty()) {
      return pause(new Doubt(lastGood, trouble, limits.firstPause()), now);
    }
    Doubt last = doubt.get();
    doubt = Optional.of(new Doubt(last.from(), last.why(), longer(last.pause(), 1)));
    nextCheck = now.plus(longer(last.pause(), 1));
    return new Action.Nothing();
  }
}
