package org.danescan.engine.input.zone;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The records of a zone file split into tokens, one record after another. A line without special
 * characters, as nearly all lines of large zones are, is split where it stands; any other is first
 * made a {@link LogicalLine}. After a record that is broken reading goes on with the line behind
 * its first, so that a parenthesis without end costs one record.
 */
final class Tokens implements Closeable {
  /** Tokens of a record that are kept; owner, TTL, class, type and DS data are fewer. */
  private static final int KEPT = 16;

  /** Lines that parentheses may join. */
  private static final int JOINED = 2_000;

  private static final int EXCERPT = 300;
  private static final byte ORDINARY = 0;
  private static final byte BLANK = 1;
  private static final byte LINE_FEED = 2;
  private static final byte SPECIAL = 3;
  private static final byte[] IN_TEXT = kinds("\t\r ", "()\";\\");
  private static final byte[] IN_LOGICAL_LINE = kinds("\t\r ", "");

  private final ZoneText text;
  private final LogicalLine logical = new LogicalLine();
  private final int[] starts = new int[KEPT];
  private final int[] ends = new int[KEPT];
  private byte[] octets;
  private int count;
  private boolean indented;
  private long lines;
  private long line;
  private String fault = "";
  private String excerpt = "";

  Tokens(InputStream in) {
    this.text = new ZoneText(in);
    this.octets = text.octets();
  }

  private static byte[] kinds(String blanks, String specials) {
    byte[] kinds = new byte[256];
    blanks.chars().forEach(c -> kinds[c] = BLANK);
    specials.chars().forEach(c -> kinds[c] = SPECIAL);
    kinds['\n'] = LINE_FEED;
    return kinds;
  }

  /** The octets that tokens are ranges of. */
  byte[] octets() {
    return octets;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  String token(int token) {
    return new String(
        octets, starts[token], ends[token] - starts[token], StandardCharsets.ISO_8859_1);
  }

  /** Whether the record begins with a blank, which stands for the owner before (RFC 1035 §5.1). */
  boolean isIndented() {
    return indented;
  }

  /** The number of its first line, from 1. */
  long line() {
    return line;
  }

  /** How many lines were read. */
  long lines() {
    return lines;
  }

  /** Why the record could not be split; empty if it could. */
  String fault() {
    return fault;
  }

  /** The beginning of the first line of a record that could not be split. */
  String excerpt() {
    return excerpt;
  }

  /** Goes on to the next record that is not empty; false at the end of the text. */
  boolean next() throws IOException {
    do {
      if (!text.hasOctets()) {
        return false;
      }
      fault = "";
      line = lines + 1;
      if (lines == 0) {
        passByteOrderMark();
      }
      readRecord();
    } while (count == 0 && fault.isEmpty());
    return true;
  }

  private void passByteOrderMark() {
    byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    if (Arrays.mismatch(text.octets(), 0, Math.min(text.end(), mark.length), mark, 0, mark.length)
        < 0) {
      text.moveTo(mark.length);
    }
  }

  private void readRecord() throws IOException {
    int stop = split(text.octets(), text.begin(), IN_TEXT);
    while (stop == text.end() && text.canGrow()) {
      text.more();
      stop = split(text.octets(), text.begin(), IN_TEXT);
    }
    if (stop == text.end() && text.isFull()) {
      dropLine("the line is longer than " + ZoneText.LONGEST + " octets");
    } else if (text.octets()[stop] == '\n') {
      text.moveTo(stop + 1);
      lines++;
    } else {
      readLogicalLine();
    }
  }

  /** Splits a line; what is no letter for a token ends it. Returns where that stands. */
  private int split(byte[] from, int begin, byte[] kinds) {
    octets = from;
    count = 0;
    int at = begin;
    indented = kinds[from[at] & 0xff] == BLANK;
    byte kind = ORDINARY;
    while (kind != LINE_FEED && kind != SPECIAL) {
      while (kinds[from[at] & 0xff] == BLANK) {
        at++;
      }
      int start = at;
      while (kinds[from[at] & 0xff] == ORDINARY) {
        at++;
      }
      if (at > start && count < KEPT) {
        starts[count] = start;
        ends[count++] = at;
      }
      kind = kinds[from[at] & 0xff];
    }
    return at;
  }

  private void readLogicalLine() throws IOException {
    logical.clear();
    int read = 0;
    int joined = 0;
    LogicalLine.State state = LogicalLine.State.OPEN;
    while (state == LogicalLine.State.OPEN
        && joined < JOINED
        && (text.begin() + read < text.end() || text.more())) {
      byte octet = text.octets()[text.begin() + read++];
      joined += octet == '\n' ? 1 : 0;
      state = logical.take(octet);
    }
    if (state == LogicalLine.State.OPEN && !text.isFull() && joined < JOINED) {
      state = logical.take((byte) '\n');
      joined++;
    }
    if (state == LogicalLine.State.WHOLE) {
      text.moveTo(text.begin() + read);
      lines += joined;
      split(logical.octets(), 0, IN_LOGICAL_LINE);
    } else {
      dropLine(logical.fault().isEmpty() ? "a parenthesis has no end" : logical.fault());
    }
  }

  /** Passes over one line, whatever is in it. */
  private void dropLine(String what) throws IOException {
    fault = what;
    count = 0;
    excerpt = firstLine();
    boolean dropped = false;
    while (!dropped && text.hasOctets()) {
      int at = text.begin();
      while (at < text.end() && text.octets()[at] != '\n') {
        at++;
      }
      dropped = at < text.end();
      text.moveTo(at + 1);
    }
    lines++;
  }

  private String firstLine() {
    int at = text.begin();
    int most = Math.min(text.end(), at + EXCERPT);
    while (at < most && text.octets()[at] != '\n') {
      at++;
    }
    return new String(text.octets(), text.begin(), at - text.begin(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
