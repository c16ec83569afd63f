package org.danescan.engine.input.transfer;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Text that is kept in a file, Zstandard. The file gets its name when it is whole. */
final class Spool implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final Writer out;

  Spool(Path file) throws IOException {
    this.file = file;
    this.unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), ".axfr", ".tmp");
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(
                new ZstdOutputStream(Files.newOutputStream(unfinished)),
                StandardCharsets.US_ASCII));
  }

  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /** Keeps the file under its name; after this it survives a crash. */
  void finish() throws IOException {
    out.close();
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves no trace of what is not whole. */
  @Override
  public void close() throws IOException {
    if (Files.deleteIfExists(unfinished)) {
      out.close();
    }
  }
}
