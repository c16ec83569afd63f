package org.danescan.store.parquet;

import com.jerolba.carpet.annotation.NotNull;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.danescan.store.component.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * How a row class becomes columns: as carpet would by itself, in snake case, but texts are made by
 * {@link TextOctets}.
 */
final class RowModel {
  private RowModel() {}

  /**
   * The columns of a row class.
   *
   * @param distinct those whose texts hardly come again, and so are not looked up
   */
  static <T> WriteRecordModelType<T> of(Class<T> rows, List<String> distinct) {
    WriteRecordModelType<T> model = FieldTypes.writeRecordModel(rows);
    for (RecordComponent component : rows.getRecordComponents()) {
      add(model, component, distinct);
    }
    return model;
  }

  private static <T> void add(
      WriteRecordModelType<T> model, RecordComponent component, List<String> distinct) {
    String name = snakeCase(component.getName());
    Function<T, @Nullable Object> get = Accessors.of(component);
    Class<?> type = component.getType();
    if (type == int.class) {
      model.withField(name, (T row) -> (int) present(get, row));
    } else if (type == long.class) {
      model.withField(name, (T row) -> (long) present(get, row));
    } else if (type == boolean.class) {
      model.withField(name, (T row) -> (boolean) present(get, row));
    } else {
      Column column =
          type == String.class && distinct.contains(name)
              ? Column.DISTINCT_TEXT
              : Column.of(component.getGenericType());
      boolean required = component.isAnnotationPresent(NotNull.class);
      FieldType field = required ? column.required().get() : column.optional().get();
      model.withField(name, field, stored(get, column.stored()));
    }
  }

  private static <T> Object present(Function<T, @Nullable Object> get, T row) {
    return Objects.requireNonNull(get.apply(row));
  }

  private static <T> Function<T, @Nullable Object> stored(
      Function<T, @Nullable Object> get, UnaryOperator<Object> stored) {
    return row -> {
      Object value = get.apply(row);
      return value == null ? null : stored.apply(value);
    };
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
