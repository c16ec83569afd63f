package org.danescan.store.compact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** The forms of the types that rows are made of. */
final class Forms {
  private static final Form TEXT =
      new Plain("text", (out, value) -> out.text((String) value), RowInput::text);
  private static final Form INT =
      new Plain("int", (out, value) -> out.number((Integer) value), in -> (int) in.number());
  private static final Form LONG =
      new Plain("long", (out, value) -> out.number((Long) value), RowInput::number);
  private static final Form BOOLEAN =
      new Plain(
          "boolean", (out, value) -> out.octet((Boolean) value ? 1 : 0), in -> in.octet() != 0);
  private static final Form INSTANT = new Plain("instant", Forms::instant, Forms::instant);
  private static final Form BINARY =
      new Plain(
          "binary",
          (out, value) -> out.octets(((Binary) value).getBytes()),
          in -> Binary.fromConstantByteArray(in.octets()));

  private static final Map<Type, Form> PLAIN =
      Map.of(
          String.class, TEXT,
          int.class, INT,
          long.class, LONG,
          boolean.class, BOOLEAN,
          Integer.class, new OrNull(INT),
          Long.class, new OrNull(LONG),
          Boolean.class, new OrNull(BOOLEAN),
          Instant.class, new OrNull(INSTANT),
          Binary.class, new OrNull(BINARY));

  private Forms() {}

  /**
   * The form of a type.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Form of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
      return new OrNull(new Many(of(list.getActualTypeArguments()[0])));
    }
    if (type instanceof Class<?> row && row.isRecord()) {
      return new OrNull(RecordForm.of(row));
    }
    Form plain = PLAIN.get(type);
    if (plain == null) {
      throw new IllegalArgumentException("rows hold no " + type);
    }
    return plain;
  }

  private static void instant(RowOutput out, Object value) {
    Instant instant = (Instant) value;
    out.number(instant.getEpochSecond());
    out.number(instant.getNano());
  }

  private static Instant instant(RowInput in) {
    return Instant.ofEpochSecond(in.number(), in.number());
  }

  /** A type by two functions. */
  private record Plain(
      String shape,
      BiConsumer<RowOutput, @Nullable Object> writing,
      Function<RowInput, @Nullable Object> reading)
      implements Form {
    @Override
    public void write(RowOutput out, @Nullable Object value) {
      writing.accept(out, value);
    }

    @Override
    public @Nullable Object read(RowInput in) {
      return reading.apply(in);
    }
  }

  /** A type that can be null: an octet says whether it is. */
  private record OrNull(Form present) implements Form {
    @Override
    public void write(RowOutput out, @Nullable Object value) {
      out.octet(value == null ? 0 : 1);
      if (value != null) {
        present.write(out, value);
      }
    }

    @Override
    public @Nullable Object read(RowInput in) {
      return in.octet() == 0 ? null : present.read(in);
    }

    @Override
    public String shape() {
      return present.shape() + "?";
    }
  }

  /** A list: its length and its elements. */
  private record Many(Form element) implements Form {
    @Override
    public void write(RowOutput out, @Nullable Object value) {
      List<?> list = (List<?>) Objects.requireNonNull(value);
      out.number(list.size());
      for (Object each : list) {
        element.write(out, each);
      }
    }

    @Override
    public Object read(RowInput in) {
      int size = Math.toIntExact(in.number());
      if (size == 0) {
        return List.of();
      }
      List<@Nullable Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(element.read(in));
      }
      return list;
    }

    @Override
    public String shape() {
      return "[" + element.shape() + "]";
    }
  }
}
