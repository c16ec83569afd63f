package org.danescan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTablesTest {
  @Test
  void textStandsLeftAndNumbersRight() {
    Table table =
        new Table(
            "Fruit",
            "Counted by hand.",
            List.of("kind", "pieces", "share %", "note"),
            List.of(
                List.of("äpfel", "12", "92.3", ""), List.of("mirabelle", "1", "", "half ripe")));
    assertThat(TextTables.render(table))
        .isEqualTo(
            """
            Fruit
              Counted by hand.

              kind       pieces  share %  note
              äpfel          12     92.3
              mirabelle       1           half ripe
            """);
  }

  @Test
  void nothingInACellSteersATerminal() {
    String hostile = "a\u001b[2J\u009b1m\r\n\u202eb\u2028";
    Table table = new Table("Of " + hostile, "", List.of("c", "d"), List.of(List.of(hostile, "x")));
    assertThat(TextTables.render(table))
        .isEqualTo(
            """
            Of a.[2J.1m...b.
              c              d
              a.[2J.1m...b.  x
            """);
  }

  @Test
  void aTableWithoutRowsSaysSo() {
    assertThat(TextTables.render(new Table("Fruit", "", List.of("kind"), List.of())))
        .isEqualTo("Fruit\n  kind\n  (none)\n");
  }

  @Test
  void tablesAreParted() {
    Table table = new Table("T", "", List.of("c"), List.of(List.of("1")));
    assertThat(TextTables.render(List.of(table, table))).isEqualTo("T\n  c\n  1\n\nT\n  c\n  1\n");
  }
}
