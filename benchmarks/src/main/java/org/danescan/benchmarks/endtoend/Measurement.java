package org.danescan.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line that {@code scripts/bench} wrote: what it is about, then fields {@code name=value}, parted
 * by tabs.
 */
record Measurement(String about, Map<String, String> fields) {

  /** The lines of a file, in order. */
  static List<Measurement> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Measurement::parse).toList();
  }

  static Measurement parse(String line) {
    String[] parts = line.split("\t", -1);
    return new Measurement(
        parts[0],
        Arrays.stream(parts)
            .skip(1)
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> field[1])));
  }

  /** Those about one thing. */
  static List<Measurement> about(String what, List<Measurement> all) {
    return all.stream().filter(measurement -> measurement.about().equals(what)).toList();
  }

  String text(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no '" + name + "' in a line about " + about);
    }
    return value;
  }

  double number(String name) {
    return Double.parseDouble(text(name));
  }

  long whole(String name) {
    return Long.parseLong(text(name));
  }
}
