package org.danescan.analysis.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.danescan.store.RefusedException;

/**
 * The folder of a report's tables. It is written beside its place and put there when it is whole,
 * so that a report is either the old one or the new one.
 */
final class TablesDirectory implements AutoCloseable {
  private static final String NAME = "tables";

  private final Path place;
  private final Path path;

  private TablesDirectory(Path place, Path path) {
    this.place = place;
    this.path = path;
  }

  /**
   * Makes an empty folder.
   *
   * @param out the report's directory, made if need be
   * @throws RefusedException if the place is taken by something else than tables of a report
   */
  static TablesDirectory prepare(Path out) throws IOException {
    Path place = out.resolve(NAME);
    if (Files.exists(place) && !Files.exists(place.resolve("index.json"))) {
      throw new RefusedException(
          place + " is there and holds no report; write to another directory");
    }
    Path path = out.resolve(".tables.tmp");
    remove(path);
    Files.createDirectories(path);
    return new TablesDirectory(place, path);
  }

  /** Where to write. */
  Path path() {
    return path;
  }

  /** Puts the folder in its place. */
  void publish() throws IOException {
    remove(place);
    Files.move(path, place);
  }

  private static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  @Override
  public void close() throws IOException {
    remove(path);
  }
}
