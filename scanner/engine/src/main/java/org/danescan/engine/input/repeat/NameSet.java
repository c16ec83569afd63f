package org.danescan.engine.input.repeat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A set of names in 15 to 18 octets a name. Kept is not the name but 108 bits of its SipHash-2-4
 * with a key of this set's own, so that nobody can choose names that are taken for each other. That
 * any two of n names are has a probability below n²/2^109: for 50 million names 4e-18.
 */
public final class NameSet {
  private static final int TABLE_BITS = 12;
  private static final int KEY_OCTETS = 16;

  private final SipHash128 hash = new SipHash128();
  private final ByteBuffer digest = ByteBuffer.allocate(16);
  private final HashTable[] tables = new HashTable[1 << TABLE_BITS];
  private long size;

  /** An empty set. */
  public NameSet() {
    byte[] key = new byte[KEY_OCTETS];
    new SecureRandom().nextBytes(key);
    hash.init(new KeyParameter(key));
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new HashTable();
    }
  }

  /** How many names it has. */
  public long size() {
    return size;
  }

  /** Adds a name; false if it is there already. */
  public boolean add(String name) {
    hash(name);
    boolean added = table().add(digest.getLong(0), digest.getInt(8));
    size += added ? 1 : 0;
    return added;
  }

  /** Whether a name is there. */
  public boolean contains(String name) {
    hash(name);
    return table().contains(digest.getLong(0), digest.getInt(8));
  }

  private void hash(String name) {
    byte[] octets = name.getBytes(StandardCharsets.UTF_8);
    hash.update(octets, 0, octets.length);
    hash.doFinal(digest.array(), 0);
  }

  private HashTable table() {
    return tables[digest.getInt(12) >>> (Integer.SIZE - TABLE_BITS)];
  }
}
