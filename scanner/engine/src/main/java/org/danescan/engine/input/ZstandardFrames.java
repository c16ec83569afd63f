package org.danescan.engine.input;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The text in a Zstandard file (RFC 8878), frame after frame. A frame that is cut off is an error
 * wherever that is: the library's own stream takes it for the end when it stands in the same buffer
 * as the frame before.
 */
final class ZstandardFrames extends InputStream {
  private final InputStream in;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final byte[] octets = new byte[1 << 16];
  private final ByteBuffer compressed = ByteBuffer.allocateDirect(octets.length).limit(0);
  private final ByteBuffer text = ByteBuffer.allocateDirect(1 << 17).limit(0);
  private boolean whole;

  /** Reads what begins with a frame. */
  ZstandardFrames(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return hasText() ? text.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasText()) {
      return -1;
    }
    int read = Math.min(length, text.remaining());
    text.get(into, offset, read);
    return read;
  }

  /** Whether there is more text; false only behind a whole frame. */
  private boolean hasText() throws IOException {
    while (!text.hasRemaining()) {
      decompress();
      if (!text.hasRemaining() && !compressed.hasRemaining() && !fill()) {
        if (!whole) {
          throw new EOFException();
        }
        return false;
      }
    }
    return true;
  }

  private void decompress() throws IOException {
    text.clear();
    try {
      if (compressed.hasRemaining() || !whole) {
        whole = context.decompressDirectByteBufferStream(text, compressed);
      }
    } catch (ZstdException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    }
    text.flip();
  }

  private boolean fill() throws IOException {
    int read = in.read(octets);
    compressed.clear().put(octets, 0, Math.max(0, read)).flip();
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    context.close();
    in.close();
  }
}
