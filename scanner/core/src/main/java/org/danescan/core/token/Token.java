package org.danescan.core.token;

/** A value that is stored and printed as one fixed word, never renamed. */
public interface Token {
  /** The word, lower case with hyphens. */
  String token();

  /**
   * The constant with a given word.
   *
   * @throws IllegalArgumentException for a word that the enum does not have
   */
  static <E extends Enum<E> & Token> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.token().equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is not a " + type.getSimpleName() + " of this version");
  }
}
