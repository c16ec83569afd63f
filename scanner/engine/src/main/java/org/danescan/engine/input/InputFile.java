package org.danescan.engine.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.danescan.engine.input.names.Faults;
import org.danescan.engine.input.names.ListNames;
import org.danescan.engine.input.names.NameSource;
import org.danescan.engine.input.names.ZoneNames;
import org.danescan.engine.input.repeat.NameSet;

/**
 * An input on disk, plain, gzip or Zstandard.
 *
 * @param path where
 * @param label how the user named it, for messages and for scan.json
 * @param format what its text is
 */
public record InputFile(Path path, String label, InputFormat format) {
  private static final int BUFFER = 1 << 16;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTANDARD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  /** A list. */
  public InputFile(Path path, String label) {
    this(path, label, InputFormat.LIST);
  }

  /** The names in its octets. */
  NameSource names(
      InputStream raw, InputRules rules, long linesBefore, NameSet dsApart, Faults faults)
      throws IOException {
    InputStream text = decompressed(raw);
    return switch (format) {
      case LIST -> new ListNames(text, linesBefore);
      case ZONE ->
          new ZoneNames(
              text,
              new ZoneNames.Context(
                  label, linesBefore, rules.origin(), dsApart, faults, rules.nameServers()));
    };
  }

  /** The octets as they stand on disk; reading them ends when the thread is told to stop. */
  InputStream raw() throws IOException {
    return Channels.newInputStream(Files.newByteChannel(path));
  }

  /** The text in them; compressed if the name ends so, or the octets begin so. */
  private InputStream decompressed(InputStream raw) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
    String name = path.getFileName().toString();
    if (name.endsWith(".gz") || begins(buffered, GZIP)) {
      return GzipCompressorInputStream.builder()
          .setInputStream(buffered)
          .setDecompressConcatenated(true)
          .get();
    }
    return name.endsWith(".zst") || begins(buffered, ZSTANDARD)
        ? new ZstandardFrames(buffered)
        : buffered;
  }

  private static boolean begins(BufferedInputStream in, byte[] magic) throws IOException {
    in.mark(magic.length);
    byte[] first = in.readNBytes(magic.length);
    in.reset();
    return Arrays.equals(first, magic);
  }

  /** A failure of reading this input, in words that say what to do. */
  InputException unreadable(IOException e) {
    String what = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      what = "there is no such file; check the path";
    } else if (e instanceof AccessDeniedException) {
      what = "permission denied; make it readable";
    } else if (e instanceof EOFException) {
      what = "it ends in the middle of what is compressed; it was cut off, fetch it anew";
    } else if (Files.isDirectory(path)) {
      what = "it is a directory; name the file with the domains";
    }
    return new InputException("cannot read the input " + label + ": " + what, e);
  }
}
