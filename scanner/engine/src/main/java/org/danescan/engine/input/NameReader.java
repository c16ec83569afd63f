package org.danescan.engine.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.danescan.core.result.InputName;
import org.danescan.engine.input.names.NameSequence;

/**
 * The names that a scan is of, in the order of the inputs, each domain once. What is no name comes
 * out too, as what it is. Lines are counted on from one input to the next.
 */
public final class NameReader implements Closeable {
  private final NameSequence names;
  private final BitSet repeated;
  private final InputRules rules;
  private int place;

  /**
   * Reads names.
   *
   * @param names all names of the inputs
   * @param repeated by a name's place among them, whether it stood before
   */
  NameReader(NameSequence names, BitSet repeated, InputRules rules) {
    this.names = names;
    this.repeated = repeated;
    this.rules = rules;
  }

  /** The next name; empty at the end. */
  public Optional<InputName> next() throws IOException {
    Optional<InputName> name = names.next();
    while (name.isPresent() && (repeated.get(place++) || rules.leaveOut(name.get()))) {
      name = names.next();
    }
    return name;
  }

  @Override
  public void close() throws IOException {
    names.close();
  }
}
