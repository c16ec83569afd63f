package org.danescan.analysis.notify.letter;

import com.google.common.base.Splitter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.danescan.analysis.output.OneLine;

/** Text that may stand in a letter, and its lines. */
final class PlainText {
  private static final int WIDTH = 76;
  private static final int DEEPEST = 5;
  private static final Pattern PREFIX = Pattern.compile(" *([0-9]+\\. )?");
  private static final int LONGEST = 200;

  private PlainText() {}

  /**
   * A text from outside on one line: control characters, line ends and what changes the direction
   * of writing are replaced, and it is cut where it is too long.
   */
  static String line(String text) {
    String line = OneLine.of(text);
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** A value from outside, all texts in it on one line. */
  static Object clean(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(PlainText::clean).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> clean = new LinkedHashMap<>();
      map.forEach((key, one) -> clean.put(key.toString(), clean(one)));
      return clean;
    }
    return value instanceof Number ? value : line(value.toString());
  }

  /** Of a time only the day is told (UTC). */
  static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** RFC 5322 §2.1.1: no long lines; the header, up to the first empty line, stays as it is. */
  static String wrapped(String letter) {
    int body = letter.indexOf("\n\n");
    if (body < 0) {
      return letter;
    }
    return letter.substring(0, body)
        + letter.substring(body).lines().map(PlainText::fold).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Evidence, which is indented further than what is written about it, stays on its line. */
  private static String fold(String line) {
    String indent = " ".repeat(start(line));
    if (indent.length() > DEEPEST) {
      return line;
    }
    StringBuilder folded = new StringBuilder(line.substring(0, indent.length()));
    int column = indent.length();
    String before = "";
    for (String word : Splitter.on(' ').split(line.substring(column).stripTrailing())) {
      if (!before.isEmpty() && column + 1 + word.length() > WIDTH) {
        before = "\n" + indent;
        column = indent.length() - 1;
      }
      folded.append(before).append(word);
      column += before.isEmpty() ? word.length() : 1 + word.length();
      before = " ";
    }
    return folded.toString();
  }

  /** Where the text of a line begins, after spaces and a number. */
  private static int start(String line) {
    Matcher prefix = PREFIX.matcher(line);
    return prefix.lookingAt() ? prefix.end() : 0;
  }
}
