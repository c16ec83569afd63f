package org.danescan.engine.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * An input on disk, plain, .gz or .zst.
 *
 * @param path where
 * @param label how the user named it, for messages and for scan.json
 */
public record InputFile(Path path, String label) {

  /** The octets as they stand on disk. */
  InputStream raw() throws IOException {
    return Files.newInputStream(path);
  }

  /** The text in them. */
  InputStream decompressed(InputStream raw) throws IOException {
    String name = path.getFileName().toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(raw, 1 << 16);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(raw) : raw;
  }

  /** A failure of reading this input, in words that say what to do. */
  InputException unreadable(IOException e) {
    String what = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      what = "there is no such file; check the path";
    } else if (e instanceof AccessDeniedException) {
      what = "permission denied; make it readable";
    } else if (Files.isDirectory(path)) {
      what = "it is a directory; name the file with the domains";
    }
    return new InputException("cannot read the input " + label + ": " + what, e);
  }
}
