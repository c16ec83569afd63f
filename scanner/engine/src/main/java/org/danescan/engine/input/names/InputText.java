package org.danescan.engine.input.names;

import java.util.Locale;

/** Text of an input as it may be shown and kept. */
final class InputText {
  private static final int MAXIMUM_LENGTH = 300;

  private InputText() {}

  /** The text with control characters escaped, at most {@value #MAXIMUM_LENGTH} characters. */
  static String printable(String text) {
    if (text.length() <= MAXIMUM_LENGTH && text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(MAXIMUM_LENGTH)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                out.append(String.format(Locale.ROOT, "\\x%02x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.length() > MAXIMUM_LENGTH ? out.substring(0, MAXIMUM_LENGTH) : out.toString();
  }
}
