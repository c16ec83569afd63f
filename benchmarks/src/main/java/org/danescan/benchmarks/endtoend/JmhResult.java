package org.danescan.benchmarks.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What JMH measured of one benchmark.
 *
 * @param benchmark class and method
 * @param parameters by name
 * @param micros microseconds an operation, of the least disturbed iteration
 * @param worst of the most disturbed one
 */
record JmhResult(
    String benchmark, SortedMap<String, String> parameters, double micros, double worst) {

  /** The results in a file that JMH wrote as JSON. */
  static List<JmhResult> read(Path file) throws IOException {
    List<JmhResult> results = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
      results.add(result(node));
    }
    return results;
  }

  private static JmhResult result(JsonNode node) {
    String benchmark = node.path("benchmark").asText();
    SortedMap<String, String> parameters = new TreeMap<>();
    node.path("params")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    List<Double> iterations = new ArrayList<>();
    node.path("primaryMetric")
        .path("rawData")
        .forEach(fork -> fork.forEach(value -> iterations.add(value.asDouble())));
    return new JmhResult(
        benchmark.replaceFirst(".*\\.(\\w+)Benchmark\\.(\\w+)$", "$1.$2"),
        parameters,
        iterations.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
        iterations.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  /** The parameters as people read them. */
  String words() {
    return String.join(", ", parameters.values()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
