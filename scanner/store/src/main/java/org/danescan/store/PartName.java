package org.danescan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of part files: {@code part-000000.parquet} and so on, and {@code part-000000.held}
 * while a part is held.
 */
final class PartName {
  private static final Pattern PART = Pattern.compile("part-([0-9]{6,9})\\.(?:parquet|held)");

  private PartName() {}

  /** The name of a part. */
  static String of(int number) {
    return String.format(Locale.ROOT, "part-%06d.parquet", number);
  }

  /** The name of a held part. */
  static String held(int number) {
    return String.format(Locale.ROOT, "part-%06d.held", number);
  }

  /** The part that a file is; empty for any other file. */
  static OptionalInt number(Path file) {
    Matcher matcher = PART.matcher(String.valueOf(file.getFileName()));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /**
   * The parts in a directory, by number; none if there is no such directory.
   *
   * @throws StoreException if the directory cannot be read
   */
  static List<Path> in(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> number(file).isPresent())
          .sorted(Comparator.comparingInt(file -> number(file).orElseThrow()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(directory + " cannot be read; check its permissions", e);
    }
  }
}
