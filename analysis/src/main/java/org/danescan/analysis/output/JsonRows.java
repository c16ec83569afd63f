package org.danescan.analysis.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.danescan.analysis.database.Rows;

/**
 * Writes a JSON array of objects, one a line, with a name for each column. Times are RFC 3339 text;
 * no value is {@code null}.
 */
public final class JsonRows implements Rows {
  private final Writer out;
  private final JsonText json;
  private List<String> names = List.of();
  private String before = "[\n";

  /**
   * Writes to something that the caller closes.
   *
   * @throws UncheckedIOException in every method, if it cannot be written
   */
  public JsonRows(Writer out) {
    this.out = out;
    this.json = new JsonText(out);
  }

  @Override
  public void columns(List<Column> columns) {
    names = columns.stream().map(Column::name).toList();
  }

  @Override
  public void row(List<Object> values) {
    write(before);
    json.object(names, values);
    before = ",\n";
  }

  @Override
  public void end() {
    write(before.equals(",\n") ? "\n]\n" : "[]\n");
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
