package org.danescan.analysis.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.store.RefusedException;

/**
 * The directory of a report: {@code tables}, and of a web report {@code pages} and {@code
 * index.html}. All is written beside its place and put there when it is whole, the first page last.
 */
final class ReportDirectory implements AutoCloseable {
  private static final List<String> ENTRIES = List.of("tables", "pages", "index.html");

  private final Path out;
  private final Path path;

  private ReportDirectory(Path out, Path path) {
    this.out = out;
    this.path = path;
  }

  /**
   * Makes an empty directory to write to.
   *
   * @param out the report's directory, made if need be
   * @throws RefusedException if the place is taken by something else than a report
   */
  static ReportDirectory prepare(Path out) throws IOException {
    if (!Files.exists(out.resolve("tables/index.json"))) {
      for (String entry : ENTRIES) {
        if (Files.exists(out.resolve(entry))) {
          throw new RefusedException(
              out.resolve(entry)
                  + " is there, and the directory holds no report; write to another one");
        }
      }
    }
    Path path = out.resolve(".report.tmp");
    remove(path);
    Files.createDirectories(path.resolve("tables"));
    return new ReportDirectory(out, path);
  }

  /** Where to write. */
  Path path() {
    return path;
  }

  /** Where to write the tables. */
  Path tables() {
    return path.resolve("tables");
  }

  /** Puts what was written in its place, and takes away what an earlier report had beside. */
  void publish() throws IOException {
    for (String entry : ENTRIES) {
      remove(out.resolve(entry));
      if (Files.exists(path.resolve(entry))) {
        Files.move(path.resolve(entry), out.resolve(entry));
      }
    }
  }

  private static void remove(Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> found = Files.walk(top)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    remove(path);
  }
}
