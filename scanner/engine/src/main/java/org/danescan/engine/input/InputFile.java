package org.danescan.engine.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An input on disk, plain, .gz or .zst.
 *
 * @param path where
 * @param label how the user named it, for messages and for scan.json
 */
public record InputFile(Path path, String label) {

  /** What a first reading of an input tells. */
  public record Survey(String sha256, long names, long duplicates) {}

  /**
   * Reads the input once: its digest, and how many names it has.
   *
   * @throws InputException when it cannot be read; the message names it
   */
  public Survey survey() throws InputException {
    try (DigestInputStream raw = new DigestInputStream(Files.newInputStream(path), sha256());
        NameReader reader = new NameReader(decompressed(raw))) {
      long names = 0;
      for (Optional<?> name = reader.next(); name.isPresent(); name = reader.next()) {
        names++;
      }
      raw.transferTo(OutputStream.nullOutputStream());
      String digest = HexFormat.of().formatHex(raw.getMessageDigest().digest());
      return new Survey(digest, names, reader.duplicates());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Opens the input for reading its names.
   *
   * @throws InputException when it cannot be opened; the message names it
   */
  public NameReader open() throws InputException {
    try {
      return new NameReader(decompressed(new BufferedInputStream(Files.newInputStream(path))));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream decompressed(InputStream raw) throws IOException {
    String name = path.getFileName().toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(raw, 1 << 16);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(raw) : raw;
  }

  private InputException unreadable(IOException e) {
    String what = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      what = "there is no such file";
    } else if (e instanceof AccessDeniedException) {
      what = "permission denied";
    } else if (Files.isDirectory(path)) {
      what = "it is a directory; name the file with the domains";
    }
    return new InputException("cannot read the input " + label + ": " + what, e);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
