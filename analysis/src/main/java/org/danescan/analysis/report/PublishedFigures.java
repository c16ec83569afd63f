package org.danescan.analysis.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.danescan.analysis.database.Database;

/** The table of published figures; they are kept in {@code datasets/reference/figures.csv}. */
final class PublishedFigures {
  private static final String FILE = "figures.csv";

  private PublishedFigures() {}

  static void load(Database database) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PublishedFigures.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      database.load(
          "published_figures",
          List.of("figure", "counted", "value", "unit", "published", "source", "link"),
          format.parse(reader).stream().map(CSVRecord::toList).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
