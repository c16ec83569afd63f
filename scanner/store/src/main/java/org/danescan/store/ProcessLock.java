package org.danescan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds something on the disk for one process, by a lock on a file that is there for nothing else.
 * The operating system lets go of it when the process ends, however it ends; the file stays.
 */
public final class ProcessLock implements AutoCloseable {
  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it.
   *
   * @param file the lock file, made if need be, and its directory too
   * @param held who may have it and what to do then, to be read after the name of the file
   * @throws StoreException if another has it, or the lock file cannot be made
   */
  public static ProcessLock take(Path file, String held) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isPresent()) {
        return new ProcessLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(file + " cannot be locked; check permissions and file system", e);
    }
    throw new StoreException(file + " " + held);
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("a lock cannot be given back", e);
    }
  }
}
