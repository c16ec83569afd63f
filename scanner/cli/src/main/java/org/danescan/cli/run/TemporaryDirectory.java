package org.danescan.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that goes away with what is in it.
 *
 * @param path where
 */
public record TemporaryDirectory(Path path) implements AutoCloseable {
  /** Makes one. */
  public static TemporaryDirectory make() throws IOException {
    return new TemporaryDirectory(Files.createTempDirectory("danescan-"));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(path)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
