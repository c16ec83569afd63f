package org.danescan.store.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Zstandard for Parquet pages. parquet-java's own factory would start a Hadoop configuration, and
 * with it Hadoop's XML and collection libraries, just to find the same codec.
 */
final class ZstdPages implements CompressionCodecFactory {
  private static final int LEVEL = 3;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return switch (codec) {
      case ZSTD -> new Compressor();
      default -> throw new IllegalArgumentException("parts are not written with " + codec);
    };
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case ZSTD -> new Decompressor();
      default -> throw new IllegalArgumentException("parts are not written with " + codec);
    };
  }

  @Override
  public void release() {}

  private static final class Compressor implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      return BytesInput.from(Zstd.compress(page.toInputStream().readAllBytes(), LEVEL));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }

  private static final class Decompressor implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput page, int size) throws IOException {
      return BytesInput.from(decompress(page.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer page, int pageSize, ByteBuffer target, int size)
        throws IOException {
      byte[] compressed = new byte[pageSize];
      page.get(compressed);
      target.put(decompress(compressed, size));
    }

    private static byte[] decompress(byte[] page, int size) throws IOException {
      byte[] target = new byte[size];
      long length = Zstd.decompress(target, page);
      if (length != size) {
        throw new IOException("a page is damaged: " + length + " octets instead of " + size);
      }
      return target;
    }

    @Override
    public void release() {}
  }
}
