package org.danescan.store.compact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.store.component.Accessors;
import org.jspecify.annotations.Nullable;

/** A record: its components, one after another. */
final class RecordForm implements Form {
  private final String shape;
  private final Form[] forms;
  private final List<Function<Object, @Nullable Object>> accessors;
  private final MethodHandle constructor;

  private RecordForm(
      String shape,
      Form[] forms,
      List<Function<Object, @Nullable Object>> accessors,
      MethodHandle make) {
    this.shape = shape;
    this.forms = forms;
    this.accessors = accessors;
    this.constructor = make;
  }

  /** The form of a public record class. */
  static RecordForm of(Class<?> row) {
    RecordComponent[] components = row.getRecordComponents();
    Form[] forms =
        Arrays.stream(components)
            .map(component -> Forms.of(component.getGenericType()))
            .toArray(Form[]::new);
    String shape =
        Arrays.stream(components)
            .map(component -> component.getName() + ":")
            .collect(Collectors.joining(",", row.getSimpleName() + "(", ")"));
    String all = Arrays.stream(forms).map(Form::shape).collect(Collectors.joining(","));
    try {
      return new RecordForm(
          shape + all,
          forms,
          Arrays.stream(components).map(Accessors::of).toList(),
          constructor(row, components));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(row + " cannot be written", e);
    }
  }

  private static MethodHandle constructor(Class<?> row, RecordComponent[] components)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return MethodHandles.publicLookup()
        .findConstructor(row, MethodType.methodType(void.class, types))
        .asSpreader(Object[].class, types.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  @Override
  public void write(RowOutput out, @Nullable Object value) {
    Object row = Objects.requireNonNull(value);
    for (int i = 0; i < forms.length; i++) {
      forms[i].write(out, accessors.get(i).apply(row));
    }
  }

  @Override
  public Object read(RowInput in) {
    Object[] values = new Object[forms.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = forms[i].read(in);
    }
    try {
      return (Object) constructor.invokeExact(values);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String shape() {
    return shape;
  }
}
