package org.danescan.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.jerolba.carpet.annotation.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetTableTest {
  /** Rows as an earlier version wrote them. */
  public record Before(@NotNull String name) {}

  /** The same rows with a column that was added since. */
  public record Since(@NotNull String name, @Nullable Integer added) {}

  @TempDir Path directory;

  @Test
  void aColumnThatWasAddedSinceIsNullInFilesOfAnEarlierVersion() throws IOException {
    Path file = directory.resolve("part.parquet");
    new ParquetTable<>(Before.class, List.of())
        .write(file, List.of(new Before("a"), new Before("b")));
    try (ParquetReader<Since> reader = new ParquetTable<>(Since.class, List.of()).read(file)) {
      assertThat(reader.read()).isEqualTo(new Since("a", null));
      assertThat(reader.read()).isEqualTo(new Since("b", null));
      assertThat(reader.read()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"a b c, 3", "z a z b z, 3 2", "z a b c, 3 1", "z, 1", "'', ''"})
  void rowsApartHaveARowGroupOfTheirOwn(String names, String rowGroups) throws IOException {
    Path file = directory.resolve("part.parquet");
    List<Before> rows =
        Splitter.on(' ').omitEmptyStrings().splitToStream(names).map(Before::new).toList();
    ParquetTable<Before> table =
        new ParquetTable<>(Before.class, List.of(), row -> row.name().equals("z"));
    table.write(file, rows);
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      assertThat(reader.getRowGroups().stream().map(one -> "" + one.getRowCount()))
          .containsExactlyElementsOf(Splitter.on(' ').omitEmptyStrings().splitToList(rowGroups));
    }
    List<Before> read = new ArrayList<>();
    try (ParquetReader<Before> reader = table.read(file)) {
      for (Before row = reader.read(); row != null; row = reader.read()) {
        read.add(row);
      }
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(rows);
  }
}
