package org.danescan.analysis.database;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the first value of each row.
 *
 * @param consumer what to do with it
 */
record FirstColumn(Consumer<Object> consumer) implements Rows {
  @Override
  public void columns(List<Column> columns) {}

  @Override
  public void row(List<Object> values) {
    consumer.accept(values.get(0));
  }
}
