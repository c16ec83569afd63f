package org.danescan.cli.options;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.danescan.cli.options.convert.ListenConverter;
import picocli.CommandLine.Option;

/** The options of {@code scan} for those who watch it run. */
public final class WatchOptions {
  @Option(
      names = "--metrics",
      paramLabel = "[HOST:]PORT",
      converter = ListenConverter.class,
      description =
          "Serve figures of the running scan to Prometheus, at /metrics; of this machine only"
              + " unless a HOST is named.")
  private Optional<InetSocketAddress> metrics = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Append what happens to a file, one JSON object a line.")
  private Optional<Path> log = Optional.empty();

  /** Where figures are served. */
  public Optional<InetSocketAddress> metrics() {
    return metrics;
  }

  /** The file of events. */
  public Optional<Path> log() {
    return log;
  }
}
