package org.danescan.engine.input.zone;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The text of a zone file as a window of octets, from the record being read on. Behind its last
 * octet stands a line feed that is not part of it, so that a search for the end of a line ends.
 */
final class ZoneText implements Closeable {
  /** The longest record, octets: four times what the longest RDATA takes when each is escaped. */
  static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final byte[] octets = new byte[LONGEST + 1];
  private int begin;
  private int end;
  private boolean ended;

  ZoneText(InputStream in) {
    this.in = in;
    this.octets[0] = '\n';
  }

  byte[] octets() {
    return octets;
  }

  /** Where the record being read begins. */
  int begin() {
    return begin;
  }

  /** Behind the last octet. */
  int end() {
    return end;
  }

  /** Whether the window holds as many octets as it can. */
  boolean isFull() {
    return begin == 0 && end == LONGEST;
  }

  /** Whether there may be more of the record than the window shows. */
  boolean canGrow() {
    return !ended && !isFull();
  }

  /** Goes on to a place in the window, or to its end if that is nearer. */
  void moveTo(int place) {
    begin = Math.min(place, end);
  }

  /** Whether there is anything left to read. */
  boolean hasOctets() throws IOException {
    return begin < end || more();
  }

  /**
   * Reads on; what stands in the window moves to its beginning.
   *
   * @return false if the window is full or the text at its end
   */
  boolean more() throws IOException {
    System.arraycopy(octets, begin, octets, 0, end - begin);
    end -= begin;
    begin = 0;
    int read = 0;
    if (canGrow()) {
      read = in.read(octets, end, LONGEST - end);
      ended = read < 0;
    }
    end += Math.max(0, read);
    octets[end] = '\n';
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
