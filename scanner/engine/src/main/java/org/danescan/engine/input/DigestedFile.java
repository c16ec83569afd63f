package org.danescan.engine.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.danescan.engine.input.names.Faults;
import org.danescan.engine.input.names.NameSequence;
import org.danescan.engine.input.names.NameSource;
import org.danescan.engine.input.repeat.NameSet;

/** A file in its first reading, which takes its digest too. */
final class DigestedFile implements NameSequence.Source {
  private final InputFile file;
  private final InputRules rules;
  private final NameSet dsApart;
  private final Faults faults;
  private final MessageDigest digest = sha256();
  private InputStream raw = InputStream.nullInputStream();
  private FileStamp stamp = FileStamp.NONE;

  DigestedFile(InputFile file, InputRules rules, NameSet dsApart, Faults faults) {
    this.file = file;
    this.rules = rules;
    this.dsApart = dsApart;
    this.faults = faults;
  }

  @Override
  public NameSource open(long linesBefore) throws IOException {
    stamp = FileStamp.of(file.path());
    raw = new DigestInputStream(file.raw(), digest);
    return file.names(raw, rules, linesBefore, dsApart, faults);
  }

  /** A decompressor need not read to the very end of a file, a digest must. */
  @Override
  public void ended() throws IOException {
    raw.transferTo(OutputStream.nullOutputStream());
    stamp.check(file.path());
  }

  @Override
  public InputException unreadable(IOException cause) {
    return file.unreadable(cause);
  }

  FileStamp stamp() {
    return stamp;
  }

  /** The digest of one file; of several the digest of their digests, a line each. */
  static String combined(List<DigestedFile> files) {
    List<String> each =
        files.stream().map(file -> HexFormat.of().formatHex(file.digest.digest())).toList();
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
