package org.danescan.analysis.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table, as its row class has them. */
final class Columns {
  private Columns() {}

  /** A condition on a single value. */
  interface Condition {
    /** The condition in SQL. */
    String on(Class<?> type, String value);
  }

  /** The names of the columns. */
  static List<String> names(Class<?> rows) {
    return Arrays.stream(rows.getRecordComponents()).map(Columns::name).toList();
  }

  /**
   * A condition on what a path names: a column, or a field of one. Within a list some element must
   * meet it.
   *
   * @param path such as {@code status}, {@code ipv4.outcome} or {@code mx_hosts.mx_host}
   * @return the condition on a row in SQL; empty if the path names no single value
   */
  static Optional<String> where(Class<?> rows, String path, Condition condition) {
    return where(rows, Arrays.asList(path.split("\\.", -1)), "", condition);
  }

  private static Optional<String> where(
      Type type, List<String> path, String value, Condition condition) {
    if (type instanceof ParameterizedType list) {
      String element = "e" + path.size();
      return where(list.getActualTypeArguments()[0], path, element, condition)
          .map(sql -> "len(list_filter(" + value + ", lambda " + element + ": " + sql + ")) > 0");
    }
    Class<?> single = (Class<?>) type;
    if (path.isEmpty()) {
      return single.isRecord() ? Optional.empty() : Optional.of(condition.on(single, value));
    }
    return component(single, path.get(0))
        .flatMap(
            component ->
                where(
                    component.getGenericType(),
                    path.subList(1, path.size()),
                    value + (value.isEmpty() ? "" : ".") + name(component),
                    condition));
  }

  private static Optional<RecordComponent> component(Class<?> type, String name) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(component -> name(component).equals(name))
            .findFirst()
        : Optional.empty();
  }

  /** The stored name of a component, in snake case. */
  private static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
