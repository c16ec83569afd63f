package org.danescan.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.danescan.analysis.Table;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.SevenNights;
import org.danescan.store.RefusedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  @TempDir static Path directory = Path.of("");
  private static List<Path> scans = List.of();

  @BeforeAll
  static void scan() {
    scans = SevenNights.scan(directory);
  }

  private static Path night(int number) {
    return scans.get(number - 1);
  }

  @Test
  void theEarlierIsComparedWithTheLaterInAnyOrder() {
    try (Database database = Database.open(Limits.defaults())) {
      Comparison comparison = Comparison.of(night(4), night(2), database);
      assertThat(comparison.warnings()).isEmpty();
      List<Table> tables = comparison.tables(3);
      assertThat(tables.get(0).rows())
          .containsExactly(
              List.of("lost", "20", "20", "1"),
              List.of("broken", "4", "0", "2"),
              List.of("fixed", "2", "0", "1"));
      assertThat(tables.get(1).rows())
          .containsExactly(List.of("loser.nl", "lost", "valid", "signed", "20", "20", "100.0"));
      assertThat(tables.get(3).rows())
          .containsExactly(
              List.of("valid-dane", "tlsa-mismatch", "2", "4"),
              List.of("tlsa-mismatch", "valid-dane", "1", "2"),
              List.of("valid-dane", "insecure-host", "1", "20"));
      assertThat(tables.get(5).rows()).hasSize(3);
    }
  }

  @Test
  void nothingChangesFromAScanToItself() {
    try (Database database = Database.open(Limits.defaults())) {
      Comparison same = Comparison.of(night(2), night(2), database);
      assertThat(same.tables(10))
          .filteredOn(table -> table.title().matches("Shocks|Changed .*"))
          .hasSize(3)
          .allMatch(table -> table.rows().isEmpty());
    }
  }

  @Test
  void oneScanIsNotTwoNights() throws IOException {
    Path around = night(2).resolve("../" + night(2).getFileName());
    Path link = Files.createSymbolicLink(directory.resolve("latest"), night(2));
    for (Path same : List.of(around, link)) {
      try (Database database = Database.open(Limits.defaults())) {
        assertThatThrownBy(() -> History.of("sig.nl", List.of(night(2), same), database))
            .isInstanceOf(RefusedException.class)
            .hasMessage(same + " is given twice; name each scan once");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GONE.nl", "gone.nl.", "Gone.NL."})
  void aNameIsFoundHoweverItIsWritten(String name) {
    try (Database database = Database.open(Limits.defaults())) {
      assertThat(History.of(name, scans, database).table().rows()).hasSize(5);
    }
  }

  @Test
  void asJsonItIsComplete() throws IOException {
    StringWriter text = new StringWriter();
    try (Database database = Database.open(Limits.defaults())) {
      Comparison.of(night(4), night(6), database).writeJson(text);
    }
    JsonNode json = new JsonMapper().readTree(text.toString());
    assertThat(json.get("earlier").asText()).isEqualTo(night(4).toString());
    assertThat(json.get("changed_domains")).hasSize(26);
    assertThat(json.get("changed_hosts")).hasSize(3);
    assertThat(json.get("warnings")).isEmpty();
  }

  @Test
  void aNightOfOurOwnNetworkIsComparedWithAWarning() {
    try (Database database = Database.open(Limits.defaults())) {
      Comparison comparison = Comparison.of(night(4), night(5), database);
      assertThat(comparison.warnings())
          .singleElement()
          .asString()
          .startsWith(night(5) + " tells of a fault on our side");
      assertThat(comparison.tables(20).get(0).rows())
          .contains(List.of("out-of-sight", "41", "30", "10"));
    }
  }

  @Test
  void theHistoryOfADomainAndOfAHost() {
    try (Database database = Database.open(Limits.defaults())) {
      assertThat(History.of("gone.nl", scans, database).table().rows())
          .hasSize(5)
          .last()
          .isEqualTo(List.of(SevenNights.at(5).toString(), "domain", "no-tlsa", "none", ""));
    }
    try (Database database = Database.open(Limits.defaults())) {
      assertThat(History.of("mx.fixer.nl", scans, database).table().rows())
          .extracting(row -> row.get(1) + " " + row.get(2))
          .containsExactly(
              "host tlsa-mismatch",
              "host tlsa-mismatch",
              "host valid-dane",
              "host valid-dane",
              "host inconclusive",
              "host valid-dane",
              "host valid-dane");
    }
  }
}
