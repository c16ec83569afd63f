package org.danescan.analysis.database;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query from a resource file: a comment whose first line is the title and whose further lines are
 * the definition, then the SQL.
 *
 * @param title the first line
 * @param definition the other lines of the comment, joined by spaces
 * @param sql the whole file, comment included
 */
public record Query(String title, String definition, String sql) {
  private static final String COMMENT = "-- ";

  /** Reads a file from the resources beside a class. */
  public static Query read(Class<?> owner, String path) {
    try {
      String sql = Resources.toString(Resources.getResource(owner, path), StandardCharsets.UTF_8);
      List<String> comment =
          sql.lines()
              .takeWhile(line -> line.startsWith(COMMENT))
              .map(line -> line.substring(COMMENT.length()))
              .toList();
      return new Query(
          comment.get(0), comment.stream().skip(1).collect(Collectors.joining(" ")), sql);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " is not in this program", e);
    }
  }
}
