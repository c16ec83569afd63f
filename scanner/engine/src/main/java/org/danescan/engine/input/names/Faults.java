package org.danescan.engine.input.names;

import java.util.ArrayList;
import java.util.List;

/** Lines of the inputs that cannot be read: counted, and the first of them kept as messages. */
public final class Faults {
  private static final int KEPT = 10;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(String label, long line, String text, String fault) {
    if (count++ < KEPT) {
      first.add(label + ", line " + line + ": " + fault + ": '" + text + "'");
    }
  }

  /** How many there were. */
  public long count() {
    return count;
  }

  /** Messages that name file and line, of the first of them. */
  public List<String> first() {
    return List.copyOf(first);
  }
}
