package org.danescan.engine.probe.smtp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a reply as it is kept. */
final class ReplyText {
  private static final int KEPT = 2_048;

  private ReplyText() {}

  /** The lines joined by line feeds, control characters replaced by '.', cut. */
  static String of(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (text.length() > KEPT) {
        break;
      }
      if (!text.isEmpty()) {
        text.append('\n');
      }
      line.chars().forEach(c -> text.append(Character.isISOControl(c) ? '.' : (char) c));
    }
    return text.length() > KEPT ? text.substring(0, KEPT) : text.toString();
  }

  /** A line's octets as text: UTF-8 where they are (RFC 6531), otherwise one character an octet. */
  static String decode(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      return new String(octets, StandardCharsets.ISO_8859_1);
    }
  }
}
