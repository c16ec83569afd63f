package org.danescan.engine.dns;

import io.vertx.core.buffer.Buffer;

/**
 * Whether a message answers a query: the id is the same, and so is the question (RFC 5452 §9.1).
 */
final class Questions {
  /** Octets before the question section. */
  static final int HEADER = 12;

  private Questions() {}

  static int id(byte[] message) {
    return ((message[0] & 0xff) << 8) | (message[1] & 0xff);
  }

  /**
   * Whether the question section comes back as it was sent, letter case aside. A server that cannot
   * read the question may leave it out of an error (RFC 1035 §4.1.1), which then counts too.
   */
  static boolean same(byte[] query, Buffer reply) {
    int end = endOfQuestion(query);
    if (reply.length() == HEADER) {
      return (reply.getByte(3) & 0xf) != 0;
    }
    if (reply.length() < end) {
      return false;
    }
    for (int i = HEADER; i < end; i++) {
      if (lower(query[i]) != lower(reply.getByte(i))) {
        return false;
      }
    }
    return true;
  }

  private static int endOfQuestion(byte[] query) {
    int at = HEADER;
    while (query[at] != 0) {
      at += query[at] + 1;
    }
    return at + 5;
  }

  private static int lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
  }
}
