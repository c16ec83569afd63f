package org.danescan.analysis.site.data;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.danescan.analysis.database.Values;

/**
 * A row of a table.
 *
 * @param values by column, as {@link Values} makes them
 */
public record Row(Map<String, Object> values) {
  public Row {
    values = Map.copyOf(values);
  }

  /** The value of a column, {@link Values#NULL} where there is none. */
  public Object value(String column) {
    return Optional.ofNullable(values.get(column))
        .orElseThrow(() -> new IllegalArgumentException("no column " + column));
  }

  /** Whether a column has a value. */
  public boolean has(String column) {
    return value(column) != Values.NULL;
  }

  /** A column as text, empty where there is no value. */
  public String text(String column) {
    return has(column) ? value(column).toString() : "";
  }

  /** A column as a number, 0 where there is no value. */
  public double number(String column) {
    return has(column) ? ((Number) value(column)).doubleValue() : 0;
  }

  /** A column that holds whole numbers, 0 where there is no value. */
  public long count(String column) {
    return has(column) ? ((Number) value(column)).longValue() : 0;
  }

  /** A column that holds a time in each row. */
  public Instant time(String column) {
    return (Instant) value(column);
  }

  /** A column that holds a truth value in each row. */
  public boolean truth(String column) {
    return (Boolean) value(column);
  }
}
