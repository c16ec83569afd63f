package org.danescan.analysis.notify;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.output.CsvRows;
import org.danescan.analysis.output.JsonRows;

/**
 * A list as CSV and JSON.
 *
 * @param name its name, and that of its files without extension
 * @param columns its columns
 */
record ListFile(String name, List<String> columns) {

  /**
   * Writes it.
   *
   * @param rows each with a value for every column, as {@code database.Values} has them
   * @throws IOException if that fails
   */
  void write(Path directory, Collection<Map<String, Object>> rows) throws IOException {
    try (BufferedWriter csv = writer(directory, "csv");
        BufferedWriter json = writer(directory, "json")) {
      for (Rows out : List.of(new CsvRows(csv), new JsonRows(json))) {
        out.columns(columns.stream().map(column -> new Rows.Column(column, "")).toList());
        for (Map<String, Object> row : rows) {
          List<Object> values = new ArrayList<>();
          columns.forEach(column -> values.add(row.getOrDefault(column, "")));
          out.row(values);
        }
        out.end();
      }
    }
  }

  private BufferedWriter writer(Path directory, String extension) throws IOException {
    return Files.newBufferedWriter(
        directory.resolve(name + "." + extension), StandardCharsets.UTF_8);
  }
}
