package org.danescan.analysis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.store.StoreException;

/**
 * A directory for what is needed only for now; closing removes it with all that is in it.
 *
 * @param path the directory
 */
public record WorkDirectory(Path path) implements AutoCloseable {
  /**
   * Makes one.
   *
   * @throws StoreException if the parent cannot be written to
   */
  public static WorkDirectory in(Path parent) {
    try {
      Files.createDirectories(parent);
      return new WorkDirectory(Files.createTempDirectory(parent, "danescan-"));
    } catch (IOException e) {
      throw new StoreException(
          parent + " takes no temporary directory; name another with --temp", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> found = Files.walk(path)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(path + " cannot be removed; remove it by hand", e);
    }
  }
}
