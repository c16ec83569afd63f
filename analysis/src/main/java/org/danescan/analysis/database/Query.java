package org.danescan.analysis.database;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query from a resource file. The file begins with a comment: a title; a definition, one or more
 * lines; {@code -- NAME: words} for each column of the result.
 *
 * @param title the first line
 * @param definition what the figures count
 * @param columns what each column of the result says, in its order; empty where nobody sees it
 * @param sql the whole file, comment included
 */
public record Query(String title, String definition, Map<String, String> columns, String sql) {
  private static final String COMMENT = "-- ";
  private static final Pattern COLUMN = Pattern.compile("  ([a-z0-9_]+): (.*)");

  /** Reads a file from the resources beside a class. */
  public static Query read(Class<?> owner, String path) {
    try {
      return parse(Resources.toString(Resources.getResource(owner, path), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " is not in this program", e);
    }
  }

  static Query parse(String sql) {
    List<String> comment =
        sql.lines()
            .takeWhile(line -> line.startsWith(COMMENT))
            .map(line -> line.substring(COMMENT.length()))
            .toList();
    List<String> definition = new ArrayList<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (String line : comment.subList(1, comment.size())) {
      Matcher column = COLUMN.matcher(line);
      if (column.matches()) {
        columns.put(column.group(1), column.group(2));
      } else {
        definition.add(line);
      }
    }
    return new Query(comment.get(0), String.join(" ", definition), columns, sql);
  }
}
