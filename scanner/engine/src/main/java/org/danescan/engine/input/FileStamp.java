package org.danescan.engine.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What shows that a file was changed between its two readings.
 *
 * @param size octets
 * @param modified when it was last changed
 */
record FileStamp(long size, FileTime modified) {
  /** Of a file that was not looked at yet. */
  static final FileStamp NONE = new FileStamp(-1, FileTime.fromMillis(0));

  static FileStamp of(Path file) throws IOException {
    return new FileStamp(Files.size(file), Files.getLastModifiedTime(file));
  }

  /**
   * Sees whether the file still is as it was.
   *
   * @throws IOException if not
   */
  void check(Path file) throws IOException {
    if (!equals(of(file))) {
      throw new IOException("it was changed while it was being read; begin again with a copy");
    }
  }
}
