package org.danescan.store.parquet;

import com.google.common.collect.Iterables;
import com.jerolba.carpet.CarpetParquetReader;
import com.jerolba.carpet.CarpetParquetWriter;
import com.jerolba.carpet.FieldMatchingStrategy;
import com.jerolba.carpet.TimeUnit;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;

/**
 * Parquet files whose rows are records of one class: Zstandard, snake-case columns, timestamps of
 * microseconds in UTC.
 *
 * @param rows the row class, a public record
 * @param distinct the columns whose values hardly repeat, so that a dictionary would be in vain
 * @param apart rows that go into row groups of their own, so that who reads the others alone can
 *     pass over them by the statistics of a column
 * @param <R> the row class
 */
public record ParquetTable<R>(Class<R> rows, List<String> distinct, Predicate<R> apart) {
  private static final Map<ParquetTable<?>, WriteRecordModelType<?>> MODELS =
      new ConcurrentHashMap<>();

  /** Rows in their order. */
  public ParquetTable(Class<R> rows, List<String> distinct) {
    this(rows, distinct, row -> false);
  }

  /** Writes a file, over what is there. */
  public void write(Path file, List<R> from) throws IOException {
    List<List<R>> kinds =
        from.stream().collect(Collectors.partitioningBy(apart)).values().stream()
            .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
            .toList();
    // A row group ends after so many rows: exactly the larger kind, and all of the other.
    try (ParquetWriter<R> writer = open(file, Math.max(1, kinds.get(0).size()))) {
      for (R row : Iterables.concat(kinds)) {
        writer.write(row);
      }
    }
  }

  private ParquetWriter<R> open(Path file, int rowGroup) throws IOException {
    CarpetParquetWriter.Builder<R> builder =
        CarpetParquetWriter.builder(new LocalOutputFile(file), rows)
            .withWriteRecordModel(model())
            .withDefaultTimeUnit(TimeUnit.MICROS)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCodecFactory(new ZstdPages())
            .withRowGroupRowCountLimit(rowGroup)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withSizeStatisticsEnabled(false);
    distinct.forEach(column -> builder.withDictionaryEncoding(column, false));
    return builder.build();
  }

  @SuppressWarnings("unchecked")
  private WriteRecordModelType<R> model() {
    return (WriteRecordModelType<R>)
        MODELS.computeIfAbsent(this, table -> RowModel.of(rows, distinct));
  }

  /**
   * Opens a file for reading its rows in order; whoever opens it closes it. A column that the file
   * is too old to have is null in each row.
   */
  public ParquetReader<R> read(Path file) throws IOException {
    return CarpetParquetReader.builder(new LocalInputFile(file), rows)
        .failOnNullForPrimitives(true)
        .failOnMissingColumn(false)
        .fieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
        .withConf(new PlainParquetConfiguration())
        .withCodecFactory(new ZstdPages())
        .build();
  }
}
