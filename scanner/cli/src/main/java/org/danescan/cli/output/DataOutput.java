package org.danescan.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a command's data goes: a file that is there only once it is whole, or standard output. */
public interface DataOutput extends AutoCloseable {
  /** Takes the data. */
  Writer writer();

  /**
   * Says that all data has been written.
   *
   * @throws IOException if it was not taken
   */
  void done() throws IOException;

  @Override
  void close() throws IOException;

  /** Standard output. */
  static DataOutput standard(PrintWriter out) {
    return new DataOutput() {
      @Override
      public Writer writer() {
        return out;
      }

      @Override
      public void done() throws IOException {
        if (out.checkError()) {
          throw new IOException(
              "standard output takes no more; is the disk or the pipe at its end?");
        }
      }

      @Override
      public void close() {}
    };
  }

  /**
   * A file, written beside its place and moved there when it is whole.
   *
   * @throws IOException if it cannot be made
   */
  static DataOutput file(Path file) throws IOException {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
    return new DataOutput() {
      @Override
      public Writer writer() {
        return writer;
      }

      @Override
      public void done() throws IOException {
        writer.close();
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }

      @Override
      public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(temporary);
      }
    };
  }
}
