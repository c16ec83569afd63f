package org.danescan.store.compact;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are blocks of octets, each after its length. */
public final class Blocks {
  private Blocks() {}

  /** Writes a file, over what is there. */
  public static void write(Path file, List<byte[]> blocks) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      for (byte[] block : blocks) {
        out.writeInt(block.length);
        out.write(block);
      }
    }
  }

  /**
   * Reads the first blocks of a file.
   *
   * @throws IOException also if it has fewer
   */
  public static List<byte[]> read(Path file, int count) throws IOException {
    List<byte[]> blocks = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      while (blocks.size() < count) {
        blocks.add(in.readNBytes(length(in)));
      }
    }
    return blocks;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("damaged");
    }
    return length;
  }
}
