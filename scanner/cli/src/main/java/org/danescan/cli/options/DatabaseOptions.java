package org.danescan.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.database.Limits;
import org.danescan.cli.options.convert.SizeConverter;
import picocli.CommandLine.Option;

/** What a command over scans may take of this machine. */
public final class DatabaseOptions {
  private static final long LEAST = 64L << 20;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description =
          "Memory for the database, beside Java's own (default: 2G); more is kept on disk.")
  private long memory = Limits.defaults().memory();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the database (default: one for each processor).")
  private int threads = Limits.defaults().threads();

  @Option(
      names = "--temp",
      paramLabel = "DIR",
      description = "Directory for what does not fit in memory (default: the system's).")
  private Optional<Path> temporary = Optional.empty();

  /** Every problem, each naming the option and what to do. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (memory < LEAST) {
      problems.add("--memory must be 64M or more");
    }
    if (threads < 1) {
      problems.add("--threads must be 1 or more");
    }
    temporary
        .filter(path -> Files.exists(path) && !Files.isDirectory(path))
        .ifPresent(path -> problems.add("--temp " + path + ": not a directory"));
    return problems;
  }

  /** The same for the database. */
  public Limits limits() {
    return new Limits(memory, threads, temporary.orElse(Limits.defaults().temporary()));
  }
}
