package org.danescan.engine.dns;

/**
 * A query's octets, and whether a message answers them: the id is the same, and the question comes
 * back letter for letter (RFC 5452 §9.1). The case of the letters is drawn at random, which makes a
 * forged answer harder to guess.
 */
final class QueryWire {
  /** Octets before the question section. */
  static final int HEADER = 12;

  /** Answers longer than this come truncated, and then over TCP (RFC 9715 §3.1). */
  private static final int EDNS_PAYLOAD = 1232;

  private static final int AFTER_NAME = 4;
  private static final int RECURSION_DESIRED = 0x01;
  private static final int OPT = 41;
  private static final int DNSSEC_OK = 0x80;
  private static final int OPT_LENGTH = 11;
  private static final int CASE_BIT = 0x20;

  private final byte[] octets;
  private final byte[] name;
  private final int endOfQuestion;

  /** What a message is to a query. */
  enum Match {
    /** Its answer. */
    ANSWER,
    /** An answer to the same name in other letter case: forged, or from a careless resolver. */
    OTHER_CASE,
    /** Something else. */
    NONE
  }

  /**
   * Writes a query.
   *
   * @param id of 16 bits
   * @param letters a random bit for each letter of the name, used again after 64
   */
  QueryWire(Query query, int id, long letters) {
    this.name = query.name().toWire();
    this.endOfQuestion = HEADER + name.length + AFTER_NAME;
    this.octets = new byte[endOfQuestion + OPT_LENGTH];
    octets[0] = (byte) (id >> 8);
    octets[1] = (byte) id;
    octets[2] = RECURSION_DESIRED;
    octets[3] = (byte) query.checking().flag();
    octets[5] = 1;
    octets[11] = 1;
    for (int i = 0; i < name.length; i++) {
      // A label's length is below every letter (RFC 1035 §2.3.4).
      boolean flipped = isLetter(name[i]) && (letters >>> (i & 63) & 1) != 0;
      octets[HEADER + i] = (byte) (flipped ? name[i] ^ CASE_BIT : name[i]);
    }
    int at = HEADER + name.length;
    octets[at] = (byte) (query.type() >> 8);
    octets[at + 1] = (byte) query.type();
    octets[at + 3] = 1;
    options(at + AFTER_NAME);
  }

  /** RFC 6891 §6.1.2, RFC 3225 §3. */
  private void options(int at) {
    octets[at + 2] = OPT;
    octets[at + 3] = (byte) (EDNS_PAYLOAD >> 8);
    octets[at + 4] = (byte) (EDNS_PAYLOAD & 0xff);
    octets[at + 7] = (byte) DNSSEC_OK;
  }

  byte[] octets() {
    return octets;
  }

  int id() {
    return id(octets);
  }

  static int id(byte[] message) {
    return ((message[0] & 0xff) << 8) | (message[1] & 0xff);
  }

  /**
   * What a message with the query's id is to it. A server that cannot read the question may leave
   * it out of an error (RFC 1035 §4.1.1), which then counts too.
   */
  Match match(byte[] message) {
    if (message.length < HEADER || (message[2] & 0xf8) != 0x80) {
      return Match.NONE;
    }
    if (message.length == HEADER) {
      return (message[3] & 0xf) != 0 ? Match.ANSWER : Match.NONE;
    }
    if (message.length < endOfQuestion || message[4] != 0 || message[5] != 1) {
      return Match.NONE;
    }
    Match match = Match.ANSWER;
    for (int i = HEADER; i < endOfQuestion; i++) {
      if (octets[i] != message[i]) {
        if (!isLetter(octets[i]) || (octets[i] ^ message[i]) != CASE_BIT) {
          return Match.NONE;
        }
        match = Match.OTHER_CASE;
      }
    }
    return match;
  }

  /** Gives an answer's question the letters that were asked for, and so what is named after it. */
  void restoreCase(byte[] answer) {
    if (answer.length >= endOfQuestion) {
      System.arraycopy(name, 0, answer, HEADER, name.length);
    }
  }

  /** Whether an answer was cut for lack of room (RFC 2181 §9). */
  static boolean isTruncated(byte[] message) {
    return (message[2] & 0x02) != 0;
  }

  private static boolean isLetter(byte octet) {
    int lower = octet | CASE_BIT;
    return lower >= 'a' && lower <= 'z';
  }
}
