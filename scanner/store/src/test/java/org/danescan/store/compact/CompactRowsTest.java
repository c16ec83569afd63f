package org.danescan.store.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompactRowsTest {
  /** A row of everything that rows are made of. */
  public record Row(
      @Nullable String text,
      int number,
      long line,
      boolean is,
      @Nullable Integer some,
      @Nullable Long more,
      @Nullable Boolean perhaps,
      @Nullable Instant at,
      @Nullable Binary octets,
      @Nullable List<String> texts,
      @Nullable List<Inner> inner,
      @Nullable Inner one) {}

  /** A row in a row. */
  public record Inner(String name, @Nullable Integer value) {}

  /** Rows of a version that named a column otherwise. */
  public record Before(String text) {}

  /** Such rows since. */
  public record Since(String name) {}

  private static final CompactRows<Row> ROWS = new CompactRows<>(Row.class);
  private static final Row EMPTY =
      new Row(null, 0, 0, false, null, null, null, null, null, null, null, null);

  private static Row row(String text, int number, long line, boolean is) {
    return new Row(
        text,
        number,
        line,
        is,
        number,
        line,
        is,
        Instant.ofEpochSecond(number, line),
        Binary.fromString(text),
        List.of(text, "", text),
        List.of(new Inner(text, null), new Inner("a", number)),
        new Inner("b", 1));
  }

  @Property(tries = 200)
  void rowsComeBackAsTheyWere(
      @ForAll List<String> texts, @ForAll int number, @ForAll long line, @ForAll boolean is)
      throws IOException {
    List<Row> rows =
        Stream.concat(
                Stream.of(EMPTY),
                texts.stream().map(CompactRowsTest::sound).map(text -> row(text, number, line, is)))
            .toList();
    assertThat(ROWS.read(ROWS.write(rows))).isEqualTo(rows);
  }

  /** Half a surrogate pair is no text that UTF-8 has. */
  private static String sound(String text) {
    return text.replaceAll("[\\ud800-\\udfff]", "");
  }

  @Test
  void noRowsAreRowsToo() throws IOException {
    assertThat(ROWS.read(ROWS.write(List.of()))).isEmpty();
  }

  @Test
  void oneChangedOctetIsNoticed() {
    byte[] octets = ROWS.write(List.of(row("x", 1, 2, true), EMPTY));
    for (int i = 0; i < octets.length; i++) {
      byte[] damaged = octets.clone();
      damaged[i] ^= 0x40;
      assertThatThrownBy(() -> ROWS.read(damaged)).as("octet " + i).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsCutOffIsNoticed() {
    byte[] octets = ROWS.write(List.of(row("x", 1, 2, true)));
    for (int i = 0; i < octets.length; i++) {
      byte[] cut = Arrays.copyOf(octets, i);
      assertThatThrownBy(() -> ROWS.read(cut)).as("octet " + i).isInstanceOf(IOException.class);
    }
  }

  @Test
  void rowsOfAnotherVersionAreNotMisread() {
    byte[] before = new CompactRows<>(Before.class).write(List.of(new Before("a")));
    assertThatThrownBy(() -> new CompactRows<>(Since.class).read(before))
        .isInstanceOf(IOException.class)
        .hasMessage("rows of another version");
  }

  @Test
  void whatRowsCannotHoldIsRefusedAtOnce() {
    record Odd(double value) {}
    assertThatThrownBy(() -> new CompactRows<>(Odd.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows hold no double");
  }
}
