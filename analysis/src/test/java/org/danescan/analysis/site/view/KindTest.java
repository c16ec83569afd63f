package org.danescan.analysis.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.analysis.database.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KindTest {
  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(Kind.COUNT, 1_234_567L, "1,234,567"),
        Arguments.of(Kind.COUNT, 0, "0"),
        Arguments.of(Kind.COUNT, Values.NULL, "–"),
        Arguments.of(Kind.SHARE, 17.2649, "17.3 %"),
        Arguments.of(Kind.SHARE, 0.0, "0.0 %"),
        Arguments.of(Kind.SHARE, 0.0499, "<0.1 %"),
        Arguments.of(Kind.SHARE, 0.05, "0.1 %"),
        Arguments.of(Kind.SHARE, 99.96, ">99.9 %"),
        Arguments.of(Kind.SHARE, 100.0, "100.0 %"),
        Arguments.of(Kind.DECIMAL, 106082.0, "106,082"),
        Arguments.of(Kind.DECIMAL, 17.54, "17.5"),
        Arguments.of(Kind.TIME, Instant.parse("2026-03-01T00:00:00Z"), "2026-03-01"),
        Arguments.of(Kind.TIME, Instant.parse("2026-03-01T22:05:59Z"), "2026-03-01 22:05"),
        Arguments.of(Kind.TRUTH, true, "yes"),
        Arguments.of(Kind.TRUTH, false, "no"),
        Arguments.of(Kind.TEXT, "", "–"),
        Arguments.of(Kind.TEXT, "nl", "nl"),
        Arguments.of(Kind.TEXT, List.of("a", "b"), "a b"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAsText(Kind kind, Object value, String text) {
    assertThat(kind.text(value)).isEqualTo(text);
  }
}
