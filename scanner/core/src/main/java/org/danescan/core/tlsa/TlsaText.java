package org.danescan.core.tlsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danescan.core.octets.Octets;

/**
 * TLSA records as text: the rdata in presentation form (RFC 6698 §2.2), one record a line, blanks
 * in the hexadecimal digits allowed, {@code #} and {@code ;} begin a comment.
 */
public final class TlsaText {
  private static final Pattern RECORD =
      Pattern.compile("(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+([0-9a-fA-F\\s]+)");

  private TlsaText() {}

  /** What came of a text. */
  public sealed interface Parsed {
    /**
     * Records.
     *
     * @param records in the order of the text; at least one
     */
    record Records(List<TlsaRecord> records) implements Parsed {
      public Records {
        records = List.copyOf(records);
      }
    }

    /**
     * Not records.
     *
     * @param problems each a clause, with the number of its line
     */
    record Faulty(List<String> problems) implements Parsed {
      public Faulty {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a text. */
  public static Parsed parse(String text) {
    List<TlsaRecord> records = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("[#;].*", "").strip();
      if (!line.isEmpty()) {
        read(line, i + 1, records, problems);
      }
    }
    if (problems.isEmpty() && records.isEmpty()) {
      problems.add("no record");
    }
    return problems.isEmpty() ? new Parsed.Records(records) : new Parsed.Faulty(problems);
  }

  private static void read(
      String line, int number, List<TlsaRecord> records, List<String> problems) {
    Matcher matcher = RECORD.matcher(line);
    if (!matcher.matches()) {
      problems.add(
          "line " + number + ": not USAGE SELECTOR MATCHING-TYPE HEX, as in '3 1 1 0a1b…'");
      return;
    }
    int usage = Integer.parseInt(matcher.group(1));
    int selector = Integer.parseInt(matcher.group(2));
    int matchingType = Integer.parseInt(matcher.group(3));
    String hex = matcher.group(4).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (Math.max(usage, Math.max(selector, matchingType)) > 255) {
      problems.add("line " + number + ": a number above 255");
    } else if (hex.length() % 2 != 0) {
      problems.add("line " + number + ": an odd number of hexadecimal digits, " + hex.length());
    } else {
      records.add(new TlsaRecord(usage, selector, matchingType, Octets.ofHex(hex)));
    }
  }
}
