package org.danescan.store.component;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accessors of public records. */
public final class Accessors {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private Accessors() {}

  /**
   * What the method reference to an accessor would be.
   *
   * @param <T> the record class, or one that all are of
   */
  @SuppressWarnings("unchecked")
  public static <T> Function<T, @Nullable Object> of(RecordComponent component) {
    try {
      MethodHandle method = LOOKUP.unreflect(component.getAccessor());
      return (Function<T, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  LOOKUP,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  method,
                  method.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
  }
}
