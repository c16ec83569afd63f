package org.danescan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds a scan directory for one writer. The operating system lets go of it when the process ends,
 * however it ends; the file stays.
 */
final class ScanLock implements AutoCloseable {
  private final FileChannel channel;

  private ScanLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory.
   *
   * @throws StoreException if another writer has it, or the lock file cannot be made
   */
  static ScanLock take(Path scan) {
    Path file = scan.resolve(".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isPresent()) {
        return new ScanLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(file + " cannot be locked; check permissions and file system", e);
    }
    throw new StoreException(
        file + " is held by another scan; wait until it ends, or write to another directory");
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
      throw new StoreException("the lock of a scan cannot be given back", e);
    }
  }
}
