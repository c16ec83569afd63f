package org.danescan.engine.input.names;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.danescan.core.result.InputName;

/** The names of one text in its order, also those that stood before, and what is no name. */
public interface NameSource extends Closeable {
  /** The next name; empty at the end. */
  Optional<InputName> next() throws IOException;

  /** How many lines were read. */
  long lines();
}
