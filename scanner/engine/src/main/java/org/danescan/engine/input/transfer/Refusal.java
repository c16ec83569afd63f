package org.danescan.engine.input.transfer;

import java.io.IOException;
import java.util.Optional;

/** A server that gives no zone, or none that can be believed. */
final class Refusal extends IOException {
  /** In place of a response code: the answer is not signed as it should be. */
  static final String UNSIGNED = "unsigned";

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Optional<String> keyError;

  /**
   * A refusal.
   *
   * @param code the response code
   * @param keyError what is wrong with the key or the signature, if anything (RFC 8945 §5.2)
   */
  Refusal(String code, Optional<String> keyError) {
    super(code);
    this.code = code;
    this.keyError = keyError;
  }

  String code() {
    return code;
  }

  Optional<String> keyError() {
    return keyError;
  }
}
