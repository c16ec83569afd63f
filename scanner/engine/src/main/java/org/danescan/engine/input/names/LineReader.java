package org.danescan.engine.input.names;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of a text, each bounded: what a line has beyond {@value #MAXIMUM_LENGTH} characters is read
 * and dropped, so that no input, however wrong, takes more memory. Octets that are no UTF-8 become
 * replacement characters.
 */
final class LineReader implements Closeable {
  /** Longer than any domain name with its rank, shorter than anything that hurts. */
  static final int MAXIMUM_LENGTH = 2_000;

  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private long number;
  private boolean cut;

  LineReader(InputStream in) {
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            1 << 16);
  }

  /** The number of the line last read, from 1. */
  long number() {
    return number;
  }

  /** Whether the line last read had more than is kept of it. */
  boolean isCut() {
    return cut;
  }

  /** The next line without its end; empty at the end of the text. */
  Optional<String> next() throws IOException {
    int c = reader.read();
    if (c == END) {
      return Optional.empty();
    }
    number++;
    cut = false;
    StringBuilder line = new StringBuilder();
    while (c != END && c != '\n') {
      if (line.length() < MAXIMUM_LENGTH) {
        line.append((char) c);
      } else {
        cut = true;
      }
      c = reader.read();
    }
    return Optional.of(trimmed(line));
  }

  private String trimmed(StringBuilder line) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      line.setLength(end - 1);
    }
    if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
      line.deleteCharAt(0);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
