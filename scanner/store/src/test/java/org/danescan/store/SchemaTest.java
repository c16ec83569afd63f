package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.danescan.core.token.Advice;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The columns are a contract: a change shows as a change of the files in datasets/schema, which
 * {@code -Ddanescan.update-golden=true} rewrites.
 */
class SchemaTest {
  private static final Path SCHEMA = Path.of("..", "..", "datasets", "schema");

  static final List<ScanTable<?>> TABLES = ScanTable.ALL;

  @TempDir Path directory;

  @ParameterizedTest
  @FieldSource("TABLES")
  void writtenFilesHaveTheGoldenSchema(ScanTable<?> table) throws IOException {
    Path golden = SCHEMA.resolve(table.name() + ".schema.txt");
    String schema = schema(table).toString();
    if (Boolean.getBoolean("danescan.update-golden")) {
      Files.writeString(golden, schema);
    }
    assertThat(schema).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void theDictionaryDescribesEachColumn(ScanTable<?> table) throws IOException {
    assertThat(described(table.name())).isEqualTo(columns("", schema(table)));
  }

  @Test
  void theDictionaryGivesEachCauseOfALookupItsExtendedError() throws IOException {
    assertThat(section("## Causes of a lookup"))
        .containsExactlyElementsOf(
            EnumSet.range(Reason.RRSIG_EXPIRED, Reason.ALIAS_LOOP).stream()
                .map(SchemaTest::inTheDictionary)
                .toList());
  }

  @Test
  void theDictionaryGivesEachPieceOfAdvice() throws IOException {
    assertThat(section("## Words of advice"))
        .containsExactlyElementsOf(
            Arrays.stream(Advice.values())
                .map(advice -> "| `" + advice.token() + "` | " + advice.meaning() + " |")
                .toList());
  }

  private static List<String> section(String title) throws IOException {
    return Files.readAllLines(SCHEMA.resolve("README.md")).stream()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }

  private static String inTheDictionary(Reason reason) {
    String code =
        reason.extendedError().map(error -> error.number() + " " + error.meaning()).orElse("");
    return "| `" + reason.token() + "` | " + code + " | " + reason.meaning() + " |";
  }

  private MessageType schema(ScanTable<?> table) throws IOException {
    Path file = directory.resolve("part.parquet");
    table.parquet().write(file, List.of());
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      return reader.getFooter().getFileMetaData().getSchema();
    }
  }

  /** The names that a table's section has in the first column of its table, without the quotes. */
  private static List<String> described(String table) throws IOException {
    List<String> names = new ArrayList<>();
    boolean inSection = false;
    for (String line : Files.readAllLines(SCHEMA.resolve("README.md"))) {
      if (line.startsWith("## ")) {
        inSection = line.equals("## " + table);
      }
      if (inSection && line.startsWith("| `")) {
        names.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    return names;
  }

  /** The columns in words of SQL: {@code list[]} for a list, {@code struct.field} for a field. */
  private static List<String> columns(String prefix, GroupType group) {
    List<String> names = new ArrayList<>();
    for (Type field : group.getFields()) {
      String name = prefix + field.getName();
      Type inner = field;
      if (LogicalTypeAnnotation.listType().equals(field.getLogicalTypeAnnotation())) {
        name += "[]";
        inner = field.asGroupType().getType(0).asGroupType().getType(0);
      }
      if (inner.isPrimitive()) {
        names.add(name);
      } else {
        names.addAll(columns(name + ".", inner.asGroupType()));
      }
    }
    return names;
  }
}
