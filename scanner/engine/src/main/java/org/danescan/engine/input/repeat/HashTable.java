package org.danescan.engine.input.repeat;

/** Hashes of 96 bits by open addressing; grows by a fifth when four fifths are full. */
final class HashTable {
  private static final int FIRST_CAPACITY = 8;

  private long[] high = new long[FIRST_CAPACITY];
  private int[] low = new int[FIRST_CAPACITY];
  private int size;

  boolean contains(long highBits, int lowBits) {
    int at = find(highBits, occupied(highBits, lowBits));
    return !isFree(at);
  }

  /** Adds a hash; false if it is there already. */
  boolean add(long highBits, int lowBits) {
    int last = occupied(highBits, lowBits);
    int at = find(highBits, last);
    if (!isFree(at)) {
      return false;
    }
    high[at] = highBits;
    low[at] = last;
    size++;
    if (size * 5L > high.length * 4L) {
      grow();
    }
    return true;
  }

  /** All zero stands for a free place, so that hash takes the place of its neighbour. */
  private static int occupied(long highBits, int lowBits) {
    return highBits == 0 && lowBits == 0 ? 1 : lowBits;
  }

  private boolean isFree(int at) {
    return high[at] == 0 && low[at] == 0;
  }

  /** Where a hash is, or where it would go. */
  private int find(long highBits, int lowBits) {
    int at = (int) (((highBits >>> Integer.SIZE) * high.length) >>> Integer.SIZE);
    while (!isFree(at) && (high[at] != highBits || low[at] != lowBits)) {
      at = at + 1 == high.length ? 0 : at + 1;
    }
    return at;
  }

  private void grow() {
    long[] oldHigh = high;
    int[] oldLow = low;
    int capacity = oldHigh.length + oldHigh.length / 5 + 1;
    high = new long[capacity];
    low = new int[capacity];
    for (int i = 0; i < oldHigh.length; i++) {
      if (oldHigh[i] != 0 || oldLow[i] != 0) {
        int at = find(oldHigh[i], oldLow[i]);
        high[at] = oldHigh[i];
        low[at] = oldLow[i];
      }
    }
  }
}
