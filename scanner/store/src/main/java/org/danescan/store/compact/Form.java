package org.danescan.store.compact;

import org.jspecify.annotations.Nullable;

/** How values of one type become octets, and these become equal values again. */
interface Form {
  /** Adds a value. */
  void write(RowOutput out, @Nullable Object value);

  /** Takes the next value. */
  @Nullable Object read(RowInput in);

  /** What the octets depend on, as text; another text is another form. */
  String shape();
}
