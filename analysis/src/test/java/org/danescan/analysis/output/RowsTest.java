package org.danescan.analysis.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private static final List<Rows.Column> COLUMNS =
      List.of(new Rows.Column("a", "VARCHAR"), new Rows.Column("b", "VARCHAR"));

  private static String csv(List<Object> row) {
    StringWriter text = new StringWriter();
    CsvRows rows = new CsvRows(text);
    rows.columns(COLUMNS);
    rows.row(row);
    rows.end();
    return text.toString();
  }

  private static String json(List<List<Object>> all) {
    StringWriter text = new StringWriter();
    JsonRows rows = new JsonRows(text);
    rows.columns(COLUMNS);
    all.forEach(rows::row);
    rows.end();
    return text.toString();
  }

  @Test
  void csvQuotesWhatItMust() {
    assertThat(csv(List.of("say \"no\", or\nyes", "ü")))
        .isEqualTo("a,b\n\"say \"\"no\"\", or\nyes\",ü\n");
  }

  @Test
  void csvHasListsOfTextsPartedBySpacesAndTheRestAsJson() {
    assertThat(csv(List.of(List.of("mx1.a.nl", "mx2.a.nl"), List.of(Map.of("usage", 3)))))
        .isEqualTo("a,b\nmx1.a.nl mx2.a.nl,\"[{\"\"usage\"\":3}]\"\n");
    assertThat(csv(List.of(List.of(), Values.NULL))).isEqualTo("a,b\n\"\",\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void noSpreadsheetTakesATextForAFormula(String text) throws IOException {
    String cell = parsed(csv(List.of(text, List.of(text)))).get(0);
    assertThat(cell).isEqualTo("'" + text);
  }

  @Test
  void numbersAreLeftAlone() {
    assertThat(csv(List.of(-1, -0.5))).isEqualTo("a,b\n-1,-0.5\n");
  }

  @Property
  void csvReadsBack(@ForAll String one, @ForAll @CharRange(from = ' ', to = '~') String two)
      throws IOException {
    CSVRecord record = parsed(csv(List.of(one, two)));
    assertThat(record.toList()).containsExactly(CsvRows.harmless(one), CsvRows.harmless(two));
  }

  private static CSVRecord parsed(String text) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords()
        .get(0);
  }

  @Test
  void jsonIsAnArrayWithARowOnEachLine() {
    assertThat(
            json(
                List.of(
                    List.of("x \"y\"", Values.NULL),
                    List.of(Instant.parse("2026-03-01T00:00:00Z"), List.of(Map.of("u", 3))),
                    List.of(Double.NaN, -1.5))))
        .isEqualTo(
            """
            [
            {"a":"x \\"y\\"","b":null},
            {"a":"2026-03-01T00:00:00Z","b":[{"u":3}]},
            {"a":null,"b":-1.5}
            ]
            """);
    assertThat(json(List.of())).isEqualTo("[]\n");
  }

  @Property
  void jsonReadsBack(@ForAll String one, @ForAll List<String> two) throws IOException {
    assertThat(new JsonMapper().readValue(json(List.of(List.of(one, two))), Object.class))
        .isEqualTo(List.of(Map.of("a", one, "b", two)));
  }
}
