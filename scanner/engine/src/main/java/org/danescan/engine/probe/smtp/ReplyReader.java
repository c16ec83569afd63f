package org.danescan.engine.probe.smtp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts what a server sends into replies (RFC 5321 §4.2.1). Lines may be longer than the 512 octets
 * that §4.5.3.1.5 allows, and end with a bare line feed, but neither a line nor a reply is without
 * bound.
 */
public final class ReplyReader {
  /** The longest line, its end not counted. */
  public static final int LONGEST_LINE = 2_048;

  /** The longest reply, all its lines together. */
  public static final int LONGEST_REPLY = 16_384;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final List<String> lines = new ArrayList<>();
  private byte[] pending = {};
  private int at;
  private int octets;

  /** Takes what came. */
  public void offer(byte[] received) {
    byte[] joined = new byte[pending() + received.length];
    System.arraycopy(pending, at, joined, 0, pending());
    System.arraycopy(received, 0, joined, pending(), received.length);
    pending = joined;
    at = 0;
  }

  /** How many octets came that belong to no reply given out or begun. */
  public int pending() {
    return pending.length - at;
  }

  /** The next whole reply, or what is wrong; empty while more must come. */
  public Optional<DialogueEvent> next() {
    while (at < pending.length) {
      byte octet = pending[at++];
      octets++;
      if (octet == '\n') {
        Optional<DialogueEvent> whole = endOfLine();
        if (whole.isPresent()) {
          return whole;
        }
      } else {
        line.write(octet);
      }
      if (line.size() > LONGEST_LINE) {
        return malformed("a line of more than " + LONGEST_LINE + " octets");
      }
      if (octets > LONGEST_REPLY) {
        return malformed("a reply of more than " + LONGEST_REPLY + " octets");
      }
    }
    return Optional.empty();
  }

  private Optional<DialogueEvent> endOfLine() {
    String text = ReplyText.decode(line.toByteArray());
    line.reset();
    if (text.endsWith("\r")) {
      text = text.substring(0, text.length() - 1);
    }
    if (!isReplyLine(text)) {
      return malformed("no SMTP reply: " + shortened(text));
    }
    if (!lines.isEmpty() && !lines.get(0).startsWith(text.substring(0, 3))) {
      return malformed("two codes in one reply: " + shortened(lines.get(0) + " / " + text));
    }
    lines.add(text);
    if (text.length() > 3 && text.charAt(3) == '-') {
      return Optional.empty();
    }
    DialogueEvent reply =
        new DialogueEvent.Reply(Integer.parseInt(text.substring(0, 3)), List.copyOf(lines));
    lines.clear();
    octets = 0;
    return Optional.of(reply);
  }

  /** RFC 5321 §4.2: three digits, the first 2 to 5, then a space, a hyphen or nothing. */
  private static boolean isReplyLine(String text) {
    return text.length() >= 3
        && text.charAt(0) >= '2'
        && text.charAt(0) <= '5'
        && isDigit(text.charAt(1))
        && isDigit(text.charAt(2))
        && (text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '-');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<DialogueEvent> malformed(String detail) {
    return Optional.of(new DialogueEvent.Malformed(detail));
  }

  private static String shortened(String text) {
    String clean = ReplyText.of(List.of(text));
    return clean.length() > 100 ? clean.substring(0, 100) + "…" : clean;
  }
}
