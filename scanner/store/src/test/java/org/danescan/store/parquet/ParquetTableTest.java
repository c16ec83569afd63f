package org.danescan.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.annotation.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .write(file, List.of(new Before("a"), new Before("b")).iterator());
    try (ParquetReader<Since> reader = new ParquetTable<>(Since.class, List.of()).read(file)) {
      assertThat(reader.read()).isEqualTo(new Since("a", null));
      assertThat(reader.read()).isEqualTo(new Since("b", null));
      assertThat(reader.read()).isNull();
    }
  }
}
