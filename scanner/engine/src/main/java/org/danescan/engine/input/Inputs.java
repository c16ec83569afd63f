package org.danescan.engine.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The inputs of a scan, read one after another as if they were one: a name that stands in two of
 * them comes once.
 *
 * @param files at least one
 */
public record Inputs(List<InputFile> files) {
  public Inputs {
    files = List.copyOf(files);
  }

  /**
   * What a first reading tells.
   *
   * @param sha256 digest of the input; of several inputs the digest of their digests
   * @param names how many names, those that are no domain names too
   * @param duplicates how many were left out because they stood before
   */
  public record Survey(String sha256, long names, long duplicates) {}

  /**
   * Reads the inputs once: their digest, and how many names they have.
   *
   * @throws InputException when one cannot be read; the message names it
   */
  public Survey survey() throws IOException {
    List<MessageDigest> digests = new ArrayList<>();
    List<NameReader.Source> digested =
        files.stream()
            .map(file -> source(file, raw -> new Digested(raw, newDigest(digests))))
            .toList();
    try (NameReader reader = new NameReader(digested)) {
      long names = 0;
      while (reader.next().isPresent()) {
        names++;
      }
      return new Survey(combined(digests), names, reader.duplicates());
    }
  }

  /** Opens the inputs for reading their names; what cannot be read shows when its turn comes. */
  public NameReader open() {
    return new NameReader(
        files.stream().map(file -> source(file, BufferedInputStream::new)).toList());
  }

  private interface Wrapping {
    InputStream wrap(InputStream raw);
  }

  private static NameReader.Source source(InputFile file, Wrapping wrapping) {
    return new NameReader.Source() {
      @Override
      public InputStream open() throws IOException {
        return file.decompressed(wrapping.wrap(file.raw()));
      }

      @Override
      public InputException unreadable(IOException cause) {
        return file.unreadable(cause);
      }
    };
  }

  /** Digests all of a file: a decompressor need not read to its very end. */
  private static final class Digested extends DigestInputStream {
    Digested(InputStream raw, MessageDigest digest) {
      super(raw, digest);
    }

    @Override
    public void close() throws IOException {
      transferTo(OutputStream.nullOutputStream());
      super.close();
    }
  }

  private static MessageDigest newDigest(List<MessageDigest> digests) {
    MessageDigest digest = sha256();
    digests.add(digest);
    return digest;
  }

  private static String combined(List<MessageDigest> digests) {
    List<String> each =
        digests.stream().map(digest -> HexFormat.of().formatHex(digest.digest())).toList();
    if (each.size() == 1) {
      return each.get(0);
    }
    byte[] joined = String.join("\n", each).getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(sha256().digest(joined));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
