package org.danescan.analysis.notify.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Values;

/**
 * A row of a query's result.
 *
 * @param values by column
 */
record Row(Map<String, Object> values) {
  /** All rows of a query in a resource file; for results that are as small as hosts are few. */
  static List<Row> all(Database database, String file) {
    List<Row> all = new ArrayList<>();
    database.each(
        query(file),
        new Rows() {
          private List<Column> names = List.of();

          @Override
          public void columns(List<Column> columns) {
            names = columns;
          }

          @Override
          public void row(List<Object> values) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int column = 0; column < values.size(); column++) {
              row.put(names.get(column).name(), values.get(column));
            }
            all.add(new Row(row));
          }
        });
    return all;
  }

  static String query(String file) {
    return Query.read(Row.class, file).sql();
  }

  private Object value(String column) {
    return Objects.requireNonNull(values.get(column), column);
  }

  String text(String column) {
    return value(column).toString();
  }

  long number(String column) {
    return ((Number) value(column)).longValue();
  }

  Instant time(String column) {
    return (Instant) value(column);
  }

  Optional<Instant> optionalTime(String column) {
    return value(column) == Values.NULL ? Optional.empty() : Optional.of(time(column));
  }

  List<?> list(String column) {
    return (List<?>) value(column);
  }

  List<String> texts(String column) {
    return list(column).stream().map(Object::toString).toList();
  }
}
