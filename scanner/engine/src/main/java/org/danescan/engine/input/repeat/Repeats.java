package org.danescan.engine.input.repeat;

/** Tells for the names of an input, one after another, which of them stood before. */
public interface Repeats {
  /** What is known of a name. */
  enum Answer {
    /** It comes for the first time. */
    NEW,
    /** It stood before. */
    REPEATED,
    /** This cannot tell: another has to read the input from its beginning. */
    UNKNOWN
  }

  /** Takes the next name. */
  Answer take(String name);
}
