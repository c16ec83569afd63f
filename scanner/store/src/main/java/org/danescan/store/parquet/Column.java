package org.danescan.store.parquet;

import com.jerolba.carpet.model.BinaryAliasedType;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.ListType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.parquet.io.api.Binary;

/**
 * How values of a type are stored.
 *
 * @param optional makes the column's type where null is a value
 * @param required where it is not
 * @param stored what is written for a value
 */
record Column(
    Supplier<FieldType> optional, Supplier<FieldType> required, UnaryOperator<Object> stored) {
  private static final BinaryAliasedType STRING = FieldTypes.BINARY.asString();

  /** Texts that hardly come again. */
  static final Column DISTINCT_TEXT =
      new Column(() -> STRING, STRING::notNull, text -> TextOctets.once((String) text));

  private static final Map<Type, Column> PLAIN =
      Map.of(
          String.class,
          new Column(() -> STRING, STRING::notNull, text -> TextOctets.of((String) text)),
          Integer.class,
          asIs(FieldTypes.INTEGER, FieldTypes.INTEGER.notNull()),
          Long.class,
          asIs(FieldTypes.LONG, FieldTypes.LONG.notNull()),
          Boolean.class,
          asIs(FieldTypes.BOOLEAN, FieldTypes.BOOLEAN.notNull()),
          Instant.class,
          asIs(FieldTypes.INSTANT, FieldTypes.INSTANT.notNull()),
          Binary.class,
          asIs(FieldTypes.BINARY, FieldTypes.BINARY.notNull()));

  private static Column asIs(FieldType optional, FieldType required) {
    return new Column(() -> optional, () -> required, value -> value);
  }

  /**
   * The column of a type.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Column of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
      return list(of(list.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> row && row.isRecord()) {
      // Telling carpet that a model of a record is not null changes that model.
      return new Column(
          () -> RowModel.of(row, List.of()),
          () -> RowModel.of(row, List.of()).notNull(),
          value -> value);
    }
    Column plain = PLAIN.get(type);
    if (plain == null) {
      throw new IllegalArgumentException("rows hold no " + type);
    }
    return plain;
  }

  private static Column list(Column element) {
    Supplier<ListType> list = () -> FieldTypes.LIST.ofType(element.optional.get());
    return new Column(
        list::get, () -> list.get().notNull(), value -> each((List<?>) value, element.stored));
  }

  private static List<?> each(List<?> values, UnaryOperator<Object> stored) {
    if (values.isEmpty()) {
      return values;
    }
    List<Object> all = new ArrayList<>(values.size());
    for (Object value : values) {
      all.add(stored.apply(value));
    }
    return all;
  }
}
