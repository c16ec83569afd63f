package org.danescan.cli.options;

import java.time.Duration;
import java.util.List;
import org.danescan.engine.pipeline.LastTries;
import picocli.CommandLine.Option;

/** How a scan takes care that what it writes is true. */
public final class CareOptions {
  @Option(
      names = "--last-tries",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "More tries, at the end of the scan, for what failed or was put off"
              + " (default: ${DEFAULT-VALUE}).")
  private int lastTries = 1;

  @Option(
      names = "--last-try-after",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "10s",
      description = "How long before each of them (default: ${DEFAULT-VALUE}).")
  private Duration lastTryAfter = Duration.ofSeconds(10);

  /** How what is unsettled is tried again. */
  public LastTries lastTries() {
    return new LastTries(lastTries, lastTryAfter);
  }

  /** Every problem, each naming the option and what to do. */
  public List<String> problems() {
    return lastTries().problems();
  }
}
