package org.danescan.analysis.output;

import java.util.regex.Pattern;

/** Text that strangers wrote, for people: it stays on its line and steers no terminal. */
public final class OneLine {
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

  private OneLine() {}

  /**
   * The text with a dot for each control character, line end, mark that turns the direction of
   * writing, and code point that is no character.
   */
  public static String of(String text) {
    return UNSAFE.matcher(text).replaceAll(".");
  }
}
