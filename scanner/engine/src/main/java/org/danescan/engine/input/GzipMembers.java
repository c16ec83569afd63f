package org.danescan.engine.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The text in a gzip file (RFC 1952), member after member. What is damaged or cut off is an error
 * wherever that is: Java's own reader takes a damaged header of a second member for the end. Zeros
 * behind the last member, as tapes have them, are none.
 */
final class GzipMembers extends InputStream {
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] octets = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int at;
  private int end;
  private boolean inMember;

  /** Reads what begins with a member. */
  GzipMembers(InputStream in) throws IOException {
    this.in = in;
    header();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] text, int offset, int length) throws IOException {
    int read = 0;
    while (read == 0 && length > 0 && (inMember || begins())) {
      read = inflated(text, offset, length);
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  private int inflated(byte[] text, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput() && !inflater.finished()) {
        need();
        inflater.setInput(octets, at, end - at);
        at = end;
      }
      int read = inflater.inflate(text, offset, length);
      checksum.update(text, offset, read);
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        trailer();
      } else if (inflater.needsDictionary()) {
        throw new IOException("it is damaged: it needs a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    }
  }

  /** RFC 1952 §2.3.1: checksum and length of the text. */
  private void trailer() throws IOException {
    boolean good = word(4) == checksum.getValue();
    good &= word(4) == (inflater.getBytesWritten() & 0xffffffffL);
    if (!good) {
      throw new IOException("it is damaged: its checksum is another");
    }
    inMember = false;
  }

  /** Whether another member follows. */
  private boolean begins() throws IOException {
    if (at == end && !fill()) {
      return false;
    }
    if (octets[at] != 0) {
      header();
      return true;
    }
    while (at < end || fill()) {
      if (octets[at++] != 0) {
        throw new IOException("it is damaged: something else stands behind a gzip member");
      }
    }
    return false;
  }

  /** RFC 1952 §2.3. */
  private void header() throws IOException {
    if (word(2) != 0x8b1f || octet() != DEFLATE) {
      throw new IOException("it is damaged: no gzip member stands where one should");
    }
    int flags = octet();
    word(6);
    if ((flags & EXTRA) != 0) {
      pass(word(2));
    }
    passText(flags & NAME);
    passText(flags & COMMENT);
    if ((flags & HEADER_CHECKSUM) != 0) {
      word(2);
    }
    inflater.reset();
    checksum.reset();
    inMember = true;
  }

  private void pass(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      octet();
    }
  }

  private void passText(int flag) throws IOException {
    int octet = flag;
    while (octet != 0) {
      octet = octet();
    }
  }

  /** A number of some octets, the least significant first. */
  private long word(int count) throws IOException {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (long) octet() << (8 * i);
    }
    return word;
  }

  private int octet() throws IOException {
    need();
    return octets[at++] & 0xff;
  }

  private void need() throws IOException {
    if (at == end && !fill()) {
      throw new EOFException();
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(octets));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
