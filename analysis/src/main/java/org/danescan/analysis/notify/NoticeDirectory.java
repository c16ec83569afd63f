package org.danescan.analysis.notify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.store.RefusedException;

/**
 * The directory of a run's lists and letters. They are written beside their places and put there
 * when all are whole and on the disk, over those of an earlier run; but letters of an earlier run,
 * which may not have been sent, are put aside.
 */
final class NoticeDirectory implements AutoCloseable {
  private static final String LETTERS = "letters";
  private static final String EARLIER = "earlier-letters";

  private final Path out;
  private final Path path;

  private NoticeDirectory(Path out, Path path) {
    this.out = out;
    this.path = path;
  }

  /**
   * Makes an empty folder to write to.
   *
   * @param out the directory, made if need be
   * @throws RefusedException if something else has its place
   */
  static NoticeDirectory prepare(Path out) throws IOException {
    if (Files.exists(out.resolve(LETTERS)) && !Files.exists(out.resolve("hosts.json"))) {
      throw new RefusedException(
          out.resolve(LETTERS) + " is there and not of an earlier run; write to another directory");
    }
    Path path = out.resolve(".notify.tmp");
    remove(path);
    Files.createDirectories(path.resolve(LETTERS));
    return new NoticeDirectory(out, path);
  }

  /** Where lists are written. */
  Path lists() {
    return path;
  }

  /** Where letters are written. */
  Path letters() {
    return path.resolve(LETTERS);
  }

  /** Puts everything in place. */
  void publish(List<String> lists) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        flush(file);
      }
    }
    for (String list : lists) {
      Files.move(path.resolve(list), out.resolve(list), StandardCopyOption.REPLACE_EXISTING);
    }
    putAside(out.resolve(LETTERS));
    Files.move(letters(), out.resolve(LETTERS));
  }

  private void putAside(Path letters) throws IOException {
    if (!Files.exists(letters)) {
      return;
    }
    try (Stream<Path> files = Files.list(letters)) {
      for (Path letter : files.toList()) {
        Path earlier = Files.createDirectories(out.resolve(EARLIER));
        Files.move(
            letter,
            earlier.resolve(letters.relativize(letter)),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.delete(letters);
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          if (Files.isDirectory(file)) {
            remove(file);
          } else {
            Files.delete(file);
          }
        }
      }
      Files.delete(directory);
    }
  }

  @Override
  public void close() throws IOException {
    remove(path);
  }
}
