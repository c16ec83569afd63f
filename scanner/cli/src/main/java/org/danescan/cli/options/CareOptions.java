package org.danescan.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.danescan.cli.options.convert.DurationConverter;
import org.danescan.engine.sanity.Canary;
import org.danescan.engine.sanity.CanaryFile;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.danescan.engine.sanity.Limits;
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

  @Option(
      names = "--canary",
      paramLabel = "FILE",
      description =
          "Domains that must be answered, one a line, secure behind those that must be: asked at"
              + " the start and again and again; the scan pauses while most are not (default: the"
              + " root).")
  private Optional<Path> canary = Optional.empty();

  @Option(
      names = "--canary-every",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1m",
      description = "How long between two of these checks (default: ${DEFAULT-VALUE}).")
  private Duration canaryEvery = Duration.ofMinutes(1);

  /**
   * The care that a scan takes.
   *
   * @throws ConfigurationException when the canaries cannot be read
   */
  public Care care() throws ConfigurationException {
    return with(canaries());
  }

  private Care with(List<Canary> canaries) {
    Limits usual = Limits.USUAL;
    return new Care(
        new LastTries(lastTries, lastTryAfter),
        canaries,
        new Limits(
            usual.window(), usual.jump(), canaryEvery, usual.firstPause(), usual.longestPause()));
  }

  private List<Canary> canaries() throws ConfigurationException {
    if (canary.isEmpty()) {
      return List.of();
    }
    try {
      CanaryFile.Content content = CanaryFile.read(canary.get());
      if (content instanceof CanaryFile.Content.Unreadable unreadable) {
        throw new ConfigurationException(
            unreadable.problems().stream().map(problem -> "--canary: " + problem).toList());
      }
      return ((CanaryFile.Content.Listed) content).canaries();
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of("--canary: cannot read " + canary.get() + "; check path and permissions"));
    }
  }

  /** Every problem, each naming the option and what to do. */
  public List<String> problems() {
    return with(List.of()).problems();
  }
}
