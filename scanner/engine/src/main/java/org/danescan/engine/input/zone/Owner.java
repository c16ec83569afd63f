package org.danescan.engine.input.zone;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The owner of the records being read. Most records have the owner of the one before, and most
 * owners matter to nobody: so the octets are kept, and a name is made of them only when asked for.
 */
final class Owner {
  private static final Pattern PLAIN_WORD = Pattern.compile("[^()\";\\\\\\s]+(?=[ \t\r])");

  private byte[] octets = new byte[256];
  private int length;
  private Optional<String> origin;
  private Optional<String> name = Optional.empty();
  private boolean known;
  private boolean ofOtherOrigin;

  /**
   * No owner yet.
   *
   * @param origin what relative names are relative to, in lower case without final dot, if given
   */
  Owner(Optional<String> origin) {
    this.origin = origin;
  }

  /** Whether a record had an owner so far. */
  boolean isNamed() {
    return length > 0;
  }

  /** The owner of the next record; the same as before costs one comparison. */
  void name(byte[] text, int start, int end) {
    if (!ofOtherOrigin && Arrays.equals(octets, 0, length, text, start, end)) {
      return;
    }
    ofOtherOrigin = false;
    length = end - start;
    if (length > octets.length) {
      octets = new byte[length];
    }
    System.arraycopy(text, start, octets, 0, length);
    known = false;
  }

  /** As it stands in the file. */
  String text() {
    return new String(octets, 0, length, StandardCharsets.UTF_8);
  }

  /** In lower case, without final dot; empty if it is relative to no origin. */
  Optional<String> absolute() {
    if (!known) {
      name = isNamed() ? absolute(text(), origin) : Optional.empty();
      known = true;
    }
    return name;
  }

  /** RFC 1035 §5.1: {@code $ORIGIN}; the owner so far stays what it is. */
  void setOrigin(Optional<String> changed) {
    absolute();
    ofOtherOrigin = true;
    origin = changed;
  }

  /** The owner that the line of a record that cannot be split begins with; unknown if none does. */
  void nameIn(String line) {
    Matcher word = PLAIN_WORD.matcher(line);
    byte[] text = (word.lookingAt() ? word.group() : "").getBytes(StandardCharsets.UTF_8);
    name(text, 0, text.length);
  }

  Optional<String> origin() {
    return origin;
  }

  /** RFC 1035 §5.1: a name without final dot is relative to the origin, {@code @} is the origin. */
  static Optional<String> absolute(String text, Optional<String> origin) {
    if (text.equals("@")) {
      return origin;
    }
    String lower = asciiLowerCase(text);
    if (lower.endsWith(".")) {
      return Optional.of(lower.substring(0, lower.length() - 1));
    }
    return origin.map(suffix -> suffix.isEmpty() ? lower : lower + "." + suffix);
  }

  private static String asciiLowerCase(String text) {
    char[] lower = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] = (char) (lower[i] + 32);
        changed = true;
      }
    }
    return changed ? new String(lower) : text;
  }
}
