package org.danescan.engine.input.zone;

/**
 * The fields of a record behind its owner: {@code [TTL] [class] type RDATA} or {@code [class] [TTL]
 * type RDATA} (RFC 1035 §5.1), in any case; TTLs also as {@code 1h30m}; types and classes also by
 * number (RFC 3597 §5).
 */
final class Fields {
  private final Tokens tokens;
  private RecordType type = RecordType.OTHER;
  private int rdata;

  Fields(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The type, once {@link #read} has found nothing wrong. */
  RecordType type() {
    return type;
  }

  /** The first token behind the type, once {@link #read} has found nothing wrong. */
  int rdata() {
    return rdata;
  }

  /**
   * Reads the fields of the record that the tokens are of.
   *
   * @param first the token behind the owner
   * @return what is wrong with them; empty if nothing is
   */
  String read(int first) {
    int at = first;
    boolean ttl = false;
    boolean named = false;
    boolean internet = true;
    while (at < tokens.count() && ((!ttl && isTtl(at)) || (!named && isClass(at)))) {
      boolean number = isDigit(octet(at, 0));
      ttl |= number;
      named |= !number;
      internet &= number || is(at, "in") || is(at, "class1");
      at++;
    }
    if (at >= tokens.count()) {
      return "there is no record type";
    }
    if (!isMnemonic(at)) {
      return "'" + tokens.token(at) + "' is no TTL, class or record type";
    }
    type = internet ? typeOf(at) : RecordType.OTHER;
    rdata = at + 1;
    return switch (type) {
      case NS -> tokens.count() > at + 1 ? "" : "an NS record without name server";
      case DS -> isDs(at + 1) ? "" : "a DS record without key tag, algorithm, digest type, digest";
      case SOA, OTHER -> "";
    };
  }

  private RecordType typeOf(int token) {
    if (is(token, "ns") || is(token, "type2")) {
      return RecordType.NS;
    }
    if (is(token, "ds") || is(token, "type43")) {
      return RecordType.DS;
    }
    return is(token, "soa") || is(token, "type6") ? RecordType.SOA : RecordType.OTHER;
  }

  private boolean isTtl(int token) {
    boolean digit = isDigit(octet(token, 0));
    for (int i = 1; digit && i < length(token); i++) {
      boolean unit = "smhdw".indexOf(lower(octet(token, i))) >= 0;
      digit = isDigit(octet(token, i)) || (unit && isDigit(octet(token, i - 1)));
    }
    return digit;
  }

  private boolean isClass(int token) {
    return is(token, "in")
        || is(token, "ch")
        || is(token, "hs")
        || is(token, "cs")
        || (length(token) > 5 && startsWith(token, "class") && isNumber(token, 5));
  }

  private boolean isMnemonic(int token) {
    boolean good = isLetter(octet(token, 0));
    for (int i = 1; good && i < length(token); i++) {
      byte c = octet(token, i);
      good = isLetter(c) || isDigit(c) || c == '-';
    }
    return good;
  }

  /** RFC 4034 §5.3, or the generic form of RFC 3597 §5, in which the hash stands escaped. */
  private boolean isDs(int token) {
    if (tokens.count() > token + 2 && is(token, "\\035")) {
      return isNumber(token + 1, 0);
    }
    return tokens.count() > token + 3
        && isNumber(token, 0)
        && isNumber(token + 2, 0)
        && (isNumber(token + 1, 0) || isMnemonic(token + 1))
        && isHexadecimal(token + 3);
  }

  private boolean isHexadecimal(int token) {
    boolean good = true;
    for (int i = 0; good && i < length(token); i++) {
      good = Character.digit(octet(token, i), 16) >= 0;
    }
    return good;
  }

  private boolean isNumber(int token, int from) {
    boolean good = true;
    for (int i = from; good && i < length(token); i++) {
      good = isDigit(octet(token, i));
    }
    return good;
  }

  private boolean is(int token, String word) {
    return length(token) == word.length() && startsWith(token, word);
  }

  private boolean startsWith(int token, String word) {
    boolean same = length(token) >= word.length();
    for (int i = 0; same && i < word.length(); i++) {
      same = lower(octet(token, i)) == word.charAt(i);
    }
    return same;
  }

  private int length(int token) {
    return tokens.end(token) - tokens.start(token);
  }

  private byte octet(int token, int index) {
    return tokens.octets()[tokens.start(token) + index];
  }

  private static char lower(byte octet) {
    return (char) (octet >= 'A' && octet <= 'Z' ? octet + 32 : octet & 0xff);
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static boolean isLetter(byte octet) {
    char c = lower(octet);
    return c >= 'a' && c <= 'z';
  }
}
