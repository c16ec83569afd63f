package org.danescan.analysis.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  @Test
  void aTextFromOutsideStaysOnItsLine() {
    assertThat(PlainText.line("a\r\nSubject: b\u202e\u0000c\u2028d"))
        .isEqualTo("a..Subject: b..c.d");
    assertThat(PlainText.line("é 漢")).isEqualTo("é 漢");
    assertThat(PlainText.line("x".repeat(500))).hasSize(201).endsWith("…");
    assertThat(PlainText.clean(List.of(Map.of("a", "b\nc", "n", 1))))
        .isEqualTo(List.of(Map.of("a", "b.c", "n", 1)));
  }

  @Test
  void evidenceStaysOnItsLineAndNumbersStandOut() {
    String evidence = "      3 1 1 " + "0".repeat(64) + " and more";
    assertThat(PlainText.wrapped("To: a\n\n12. " + "word ".repeat(16) + "\n" + evidence + "\n"))
        .isEqualTo(
            "To: a\n\n12. " + "word ".repeat(14).strip() + "\n    word word\n" + evidence + "\n");
  }

  @Test
  void longLinesAreFoldedWithTheirIndentAndTheHeaderIsNot() {
    String header = "To: " + "a@example.nl, ".repeat(10).strip();
    String letter = header + "\n\n   " + "word ".repeat(20).strip() + "\n\nend\n";
    assertThat(PlainText.wrapped(letter))
        .isEqualTo(
            header
                + "\n\n   "
                + "word ".repeat(14).strip()
                + "\n   "
                + "word ".repeat(6).strip()
                + "\n\nend\n");
  }
}
