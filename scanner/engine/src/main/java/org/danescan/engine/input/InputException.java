package org.danescan.engine.input;

import java.io.IOException;

/** An input that cannot be read; the message names it and says what to do. */
public final class InputException extends IOException {
  /** A failure of reading an input. */
  public InputException(String message) {
    super(message);
  }

  /** A failure of reading an input, with what the system said. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
