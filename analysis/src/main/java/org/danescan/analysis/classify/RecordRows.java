package org.danescan.analysis.classify;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Values;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of a store's class of rows from a database. A column that is not there is null, as the
 * store has it for parts that are too old.
 *
 * @param <R> the row class
 */
final class RecordRows<R> implements Rows {
  private final Class<R> type;
  private final Consumer<R> consumer;
  private List<String> names = List.of();

  RecordRows(Class<R> type, Consumer<R> consumer) {
    this.type = type;
    this.consumer = consumer;
  }

  @Override
  public void columns(List<Column> columns) {
    names = columns.stream().map(Column::name).toList();
  }

  @Override
  public void row(List<Object> values) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      row.put(names.get(column), values.get(column));
    }
    consumer.accept(type.cast(record(type, row)));
  }

  private static Object record(Class<?> type, Map<?, ?> fields) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getGenericType(), fields.get(name(component))))
            .toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no class of rows", e);
    }
  }

  private static @Nullable Object value(Type type, @Nullable Object value) {
    if (value == null || value == Values.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return ((List<?>) value).stream().map(one -> value(element, one)).toList();
    }
    if (type == Binary.class) {
      return Binary.fromConstantByteArray(Base64.getDecoder().decode((String) value));
    }
    return type instanceof Class<?> nested && nested.isRecord()
        ? record(nested, (Map<?, ?>) value)
        : value;
  }

  /** The stored name of a component, in snake case. */
  private static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
