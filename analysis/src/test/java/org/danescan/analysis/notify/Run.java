package org.danescan.analysis.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.notify.letter.Language;
import org.danescan.analysis.notify.letter.Letters;

/**
 * A run over scans, and its files.
 *
 * @param notice what it came to
 * @param out its directory
 */
record Run(Notice notice, Path out) {
  static Run of(List<Path> scans, Path out, Path state, Terms terms, OptedOut optedOut)
      throws IOException {
    return of(new Order(scans, out, state, false, terms, 3, letters(), optedOut));
  }

  static Run of(List<Path> scans, Path out, Path state) throws IOException {
    return of(scans, out, state, Terms.DEFAULTS, OptedOut.NOBODY);
  }

  static Run of(Order order) throws IOException {
    try (Database database = Database.open(Limits.defaults())) {
      return new Run(Notice.write(order, database), order.out());
    }
  }

  static Letters letters() throws IOException {
    List<Language> languages = new ArrayList<>();
    for (String code : Language.SHIPPED) {
      languages.add(Language.open(code, Optional.empty()));
    }
    return new Letters(languages, "The survey <survey@example.org>");
  }

  static Terms terms(int scans, int days) {
    return new Terms(scans, days, Duration.ofDays(30));
  }

  /** Some columns of a list. */
  List<String> list(String name, String... columns) throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json(name)) {
      rows.add(
          Stream.of(columns)
              .map(column -> row.get(column).asText())
              .collect(Collectors.joining(",")));
    }
    return rows;
  }

  JsonNode json(String name) throws IOException {
    return new JsonMapper().readTree(out.resolve(name + ".json").toFile());
  }

  List<String> letterFiles() throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("letters"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  String letter(String file) throws IOException {
    return Files.readString(out.resolve("letters").resolve(file));
  }
}
