package org.danescan.analysis.database;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of SQL text that hold values from outside. */
public final class Sql {
  private Sql() {}

  /** A text literal. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Text literals, parted by commas. */
  public static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }

  /** The literal of one file's path. */
  public static String file(Path file) {
    return text(escaped(file));
  }

  /** The literal of a pattern for files of a directory. */
  public static String files(Path directory, String pattern) {
    return text(escaped(directory) + "/" + pattern);
  }

  /** A path in which no character stands for others. */
  private static String escaped(Path path) {
    return path.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]");
  }
}
