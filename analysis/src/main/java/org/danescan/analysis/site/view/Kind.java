package org.danescan.analysis.site.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.danescan.analysis.database.Values;

/** How the values of a column are written for people. */
public enum Kind {
  /** Words, names, tokens. */
  TEXT,
  /** Whole numbers, with thousands separators. */
  COUNT,
  /** Shares in percent, with one decimal. */
  SHARE,
  /** Other numbers, with one decimal where they are not whole. */
  DECIMAL,
  /** Times, in UTC, to the minute. */
  TIME,
  /** Yes or no. */
  TRUTH;

  /** What stands where there is nothing to say. */
  public static final String ABSENT = "–";

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double LEAST = 0.05;
  private static final double MOST = 99.95;

  /** The kind of a column by its name and DuckDB's word for its type. */
  public static Kind of(String name, String type) {
    if (type.startsWith("TIMESTAMP")) {
      return TIME;
    }
    return switch (type) {
      case "BIGINT", "INTEGER", "HUGEINT" -> COUNT;
      case "DOUBLE" -> name.contains("percent") || name.contains("share") ? SHARE : DECIMAL;
      case "BOOLEAN" -> TRUTH;
      default -> TEXT;
    };
  }

  /** Whether such values stand at the right of their column. */
  public boolean numeric() {
    return this == COUNT || this == SHARE || this == DECIMAL;
  }

  /** A value as text. */
  public String text(Object value) {
    if (value == Values.NULL) {
      return ABSENT;
    }
    return switch (this) {
      case TEXT -> words(value);
      case COUNT -> count(((Number) value).longValue());
      case SHARE -> share(((Number) value).doubleValue());
      case DECIMAL -> decimal(((Number) value).doubleValue());
      case TIME -> time((Instant) value);
      case TRUTH -> value.equals(true) ? "yes" : "no";
    };
  }

  /** A whole number. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share in percent; one that would round to nothing or to all says that it is neither. */
  public static String share(double value) {
    if (value > 0 && value < LEAST) {
      return "<0.1 %";
    }
    return value >= MOST && value < 100 ? ">99.9 %" : String.format(Locale.ROOT, "%.1f %%", value);
  }

  /** A time in UTC. */
  public static String time(Instant value) {
    return MINUTES.format(value).replace(" 00:00", "");
  }

  private static String decimal(double value) {
    return value == Math.rint(value)
        ? count((long) value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }

  private static String words(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value.toString().isEmpty() ? ABSENT : value.toString();
  }
}
