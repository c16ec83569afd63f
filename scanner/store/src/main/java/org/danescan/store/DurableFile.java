package org.danescan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that are either absent or whole, also after a power failure: written under a temporary name
 * beside the final one, flushed to the disk, renamed, and the renaming flushed too.
 */
public final class DurableFile {
  private static final String SUFFIX = ".tmp";

  private DurableFile() {}

  /** Fills the file that it is given. */
  public interface Content {
    /** Writes all of it. */
    void writeTo(Path file) throws IOException;
  }

  /**
   * Puts a file of a scan in place, also over an older one.
   *
   * @throws StoreException if that fails; the file is then as it was before
   */
  static void write(Path file, Content content) {
    write(file, content, "resume the scan");
  }

  /**
   * Puts a file in place, also over an older one.
   *
   * @param then what to do after the disk was put in order
   * @throws StoreException if that fails; the file is then as it was before
   */
  public static void write(Path file, Content content, String then) {
    Path temporary = file.resolveSibling("." + file.getFileName() + SUFFIX);
    try {
      content.writeTo(temporary);
      flush(temporary, StandardOpenOption.WRITE);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      flush(directoryOf(file), StandardOpenOption.READ);
    } catch (IOException e) {
      throw new StoreException(
          file + " cannot be written; make room or set permissions, then " + then, e);
    }
  }

  private static void flush(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  private static Path directoryOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /**
   * Removes what an interrupted {@link #write} left in a directory.
   *
   * @throws StoreException if a file cannot be removed
   */
  static void removeLeftovers(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      files.filter(DurableFile::isTemporary).toList().forEach(DurableFile::remove);
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(directory + " cannot be read; check its permissions", e);
    }
  }

  private static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(SUFFIX);
  }

  /**
   * Removes files, if they are there.
   *
   * @throws StoreException if one cannot be removed
   */
  static void removeAll(List<Path> files) {
    files.forEach(DurableFile::remove);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StoreException(file + " cannot be removed; remove it and resume the scan", e);
    }
  }
}
