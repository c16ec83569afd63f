package org.danescan.cli.output;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.danescan.core.result.DomainResult;

/** A bar on a terminal, with rate and remaining time. */
public final class BarProgress implements Progress {
  private final PrintStream terminal;
  private final AtomicLong failed = new AtomicLong();
  private volatile Optional<ProgressBar> bar = Optional.empty();

  /** Draws on a terminal. */
  public BarProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void say(String text) {
    terminal.println("danescan: " + text);
  }

  @Override
  public void begin(long names) {
    show("scan", names);
  }

  @Override
  public void again(long domains) {
    close();
    show("again", domains);
  }

  private void show(String task, long names) {
    failed.set(0);
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" domains", 1)
                .setInitialMax(names)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .build());
  }

  @Override
  public void arrived(DomainResult result) {
    bar.ifPresent(ProgressBar::step);
    if (Progress.failed(result)) {
      long failures = failed.incrementAndGet();
      bar.ifPresent(shown -> shown.setExtraMessage(" " + failures + " failed"));
    }
  }

  @Override
  public void passedOver(int domains) {
    bar.ifPresent(shown -> shown.stepBy(domains));
  }

  @Override
  public void end() {
    close();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
