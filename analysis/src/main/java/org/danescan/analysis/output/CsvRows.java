package org.danescan.analysis.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Values;

/**
 * Writes CSV (RFC 4180, but lines end by a line feed): a header, then a line for each row. A list
 * of texts is its texts with a space between, any other list or struct is JSON; no value is an
 * empty cell.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, a tab or a carriage return for a
 * formula, and mail servers decide what some cells say: such a text gets an apostrophe in front.
 * Numbers are left alone.
 */
public final class CsvRows implements Rows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final String FORMULA = "=+-@\t\r";

  private final CSVPrinter printer;

  /**
   * Writes to something that the caller closes.
   *
   * @throws UncheckedIOException here and below, if it cannot be written
   */
  public CsvRows(Appendable out) {
    try {
      this.printer = new CSVPrinter(out, FORMAT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<Column> columns) {
    print(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<Object> values) {
    List<Object> cells = new ArrayList<>(values.size());
    values.forEach(value -> cells.add(cell(value)));
    print(cells);
  }

  private void print(List<?> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object cell(Object value) {
    if (value == Values.NULL) {
      return "";
    }
    if (value instanceof Number number) {
      return Numbers.text(number);
    }
    if (value instanceof Boolean) {
      return value;
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return harmless(list.stream().map(String.class::cast).collect(Collectors.joining(" ")));
    }
    boolean nested = value instanceof List || value instanceof Map;
    return harmless(nested ? JsonText.of(value) : value.toString());
  }

  /** A text that no spreadsheet takes for a formula. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
