package org.danescan.cli.output;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.danescan.core.result.DomainResult;

/** A plain line every ten seconds, for logs. */
public final class LineProgress implements Progress {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final Clock clock;
  private Instant begun = Instant.EPOCH;
  private Instant next = Instant.EPOCH;
  private long names;
  private long done;
  private long arrived;
  private long failed;

  /** Writes lines; reads the time from a clock. */
  public LineProgress(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public synchronized void say(String text) {
    out.println("danescan: " + text);
  }

  @Override
  public synchronized void begin(long total) {
    names = total;
    begun = clock.instant();
    next = begun.plus(EVERY);
    print("scanning %,d names", names);
  }

  @Override
  public synchronized void arrived(DomainResult result) {
    arrived++;
    done++;
    if (Progress.failed(result)) {
      failed++;
    }
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(EVERY);
      line(now);
    }
  }

  @Override
  public synchronized void passedOver(int domains) {
    done += domains;
  }

  @Override
  public synchronized void again(long domains) {
    end();
    names = domains;
    done = 0;
    arrived = 0;
    failed = 0;
    begun = clock.instant();
    next = begun.plus(EVERY);
    print("trying %,d names again", domains);
  }

  private void line(Instant now) {
    double rate = rate(now);
    long seconds = Math.round((names - done) / rate);
    print(
        "%,d of %,d names, %,.0f a second, %s left, %,d failed",
        done, names, rate, text(seconds), failed);
  }

  @Override
  public synchronized void end() {
    Instant now = clock.instant();
    print("scanned %,d names in %s, %,.0f a second", arrived, text(millis(now) / 1000), rate(now));
  }

  private double rate(Instant now) {
    return arrived * 1000.0 / Math.max(1, millis(now));
  }

  /** How long it has taken, in milliseconds; none where the clock has been set back since. */
  private long millis(Instant now) {
    return Math.max(0, Duration.between(begun, now).toMillis());
  }

  /** Such as {@code 2h 05m} or {@code 3m 20s}. */
  static String text(long seconds) {
    if (seconds >= 3600) {
      return String.format(Locale.ROOT, "%dh %02dm", seconds / 3600, seconds / 60 % 60);
    }
    return seconds >= 60
        ? String.format(Locale.ROOT, "%dm %02ds", seconds / 60, seconds % 60)
        : seconds + "s";
  }

  private void print(String format, Object... values) {
    say(String.format(Locale.ROOT, format, values));
  }

  @Override
  public void close() {
    out.flush();
  }
}
