package org.danescan.analysis.export;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danescan.analysis.database.Sql;

/** A simple condition on rows, such as {@code reason=rrsig-expired} or {@code key_bits<2048}. */
sealed interface Filter {
  /** Column, operator and value. */
  Pattern FORM = Pattern.compile("([a-z0-9_.]+)(!=|<=|>=|=|<|>|~)(.*)", Pattern.DOTALL);

  /**
   * A condition.
   *
   * @param sql the same in SQL
   */
  record Condition(String sql) implements Filter {}

  /**
   * No condition.
   *
   * @param problem what is wrong, in words
   */
  record Faulty(String problem) implements Filter {}

  /** Reads a condition on rows of a class. */
  static Filter of(Class<?> rows, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return new Faulty("'" + text + "' is no condition; write COLUMN=VALUE, or != < <= > >= ~");
    }
    String path = form.group(1);
    try {
      return Columns.where(
              rows, path, (type, value) -> comparison(type, value, form.group(2), form.group(3)))
          .<Filter>map(Condition::new)
          .orElseGet(() -> new Faulty("there is no column " + path + " with single values"));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return new Faulty("'" + text + "': " + e.getMessage());
    }
  }

  /** A condition that a column has one of some values. */
  static Condition oneOf(String column, List<String> values) {
    return new Condition(column + " IN (" + Sql.texts(values) + ")");
  }

  /** The comparison; no value counts as an empty text, and as different from any other value. */
  private static String comparison(Class<?> type, String value, String operator, String with) {
    if (type == String.class) {
      String text = "coalesce(" + value + ", '')";
      return operator.equals("~")
          ? "contains(" + text + ", " + Sql.text(with) + ")"
          : text + " " + operator + " " + Sql.text(with);
    }
    if (operator.equals("~")) {
      throw new IllegalArgumentException("~ looks for a text within a text");
    }
    String literal =
        literal(type, with)
            .orElseThrow(() -> new IllegalArgumentException(with + " is no value of that column"));
    return switch (operator) {
      case "=" -> value + " IS NOT DISTINCT FROM " + literal;
      case "!=" -> value + " IS DISTINCT FROM " + literal;
      default -> value + " " + operator + " " + literal;
    };
  }

  private static Optional<String> literal(Class<?> type, String value) {
    if (type == Instant.class) {
      return Optional.of("TIMESTAMPTZ " + Sql.text(Instant.parse(value).toString()));
    }
    if (type == boolean.class || type == Boolean.class) {
      return Optional.of(value).filter(word -> word.equals("true") || word.equals("false"));
    }
    boolean whole =
        type == int.class || type == Integer.class || type == long.class || type == Long.class;
    return whole
        ? Optional.of(value).filter(digits -> digits.matches("-?[0-9]{1,18}"))
        : Optional.empty();
  }
}
