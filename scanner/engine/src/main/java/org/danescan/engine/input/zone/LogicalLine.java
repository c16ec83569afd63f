package org.danescan.engine.input.zone;

/**
 * A record as one plain line, made of as many lines as its parentheses take: without parentheses,
 * comments and quotes, and with every escaped octet that is not a letter, digit, hyphen or
 * underscore as {@code \DDD} (RFC 1035 §5.1).
 */
final class LogicalLine {
  /** Octets enough for what tells a delegation; what comes behind them is dropped. */
  private static final int KEPT = 8_192;

  /** How many digits an escape may still have, when its first octet is not read yet. */
  private static final int BEGUN = 4;

  private final byte[] octets = new byte[KEPT + 1];
  private int length;
  private int depth;
  private boolean quoted;
  private boolean comment;
  private int digitsLeft;
  private int escaped;
  private String fault = "";

  /** Whether a record is whole. */
  enum State {
    /** More octets belong to it. */
    OPEN,
    /** It is. */
    WHOLE,
    /** It never will be. */
    BROKEN
  }

  /** The line, ended by a line feed once it is whole. */
  byte[] octets() {
    return octets;
  }

  /** What is wrong with it once it is broken. */
  String fault() {
    return fault;
  }

  void clear() {
    length = 0;
    depth = 0;
    quoted = false;
    comment = false;
    digitsLeft = 0;
    fault = "";
  }

  /** Takes the next octet. */
  State take(byte octet) {
    if (octet == '\n') {
      return lineEnd();
    }
    if (digitsLeft > 0) {
      escape(octet);
    } else if (!comment) {
      ordinary(octet);
    }
    return fault.isEmpty() ? State.OPEN : State.BROKEN;
  }

  private State lineEnd() {
    comment = false;
    if (digitsLeft > 0 || quoted) {
      return broken(quoted ? "a quoted string has no end" : "an escape has no end");
    }
    put((byte) (depth > 0 ? ' ' : '\n'));
    return depth > 0 ? State.OPEN : State.WHOLE;
  }

  private void ordinary(byte octet) {
    if (octet == '\\') {
      digitsLeft = BEGUN;
    } else if (octet == '"') {
      quoted = !quoted;
      put(octet);
    } else if (quoted) {
      literal(octet & 0xff);
    } else if (octet == ';') {
      comment = true;
    } else if (octet == '(' || octet == ')') {
      parenthesis(octet);
    } else {
      put(octet);
    }
  }

  private void parenthesis(byte octet) {
    depth += octet == '(' ? 1 : -1;
    if (depth < 0) {
      broken("a parenthesis is closed that was never opened");
    }
    put((byte) ' ');
  }

  /** RFC 1035 §5.1: {@code \X} is that character, {@code \DDD} the octet of that number. */
  private void escape(byte octet) {
    boolean digit = octet >= '0' && octet <= '9';
    if (digit) {
      escaped = digitsLeft == BEGUN ? octet - '0' : escaped * 10 + octet - '0';
      digitsLeft = digitsLeft == BEGUN ? 2 : digitsLeft - 1;
    } else if (digitsLeft == BEGUN) {
      escaped = octet & 0xff;
      digitsLeft = 0;
    }
    if (digitsLeft == 0 && escaped <= 0xff) {
      literal(escaped);
    } else if (digitsLeft == 0 || !digit) {
      broken("an escape is no \\DDD up to \\255");
    }
  }

  private void literal(int octet) {
    if (isPlain(octet)) {
      put((byte) octet);
      return;
    }
    put((byte) '\\');
    put((byte) ('0' + octet / 100));
    put((byte) ('0' + octet / 10 % 10));
    put((byte) ('0' + octet % 10));
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private State broken(String what) {
    fault = what;
    return State.BROKEN;
  }

  private void put(byte octet) {
    octets[length] = octet;
    length = Math.min(length + 1, KEPT);
  }
}
