package org.danescan.analysis.site.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERCENT | 95.2 | 0 % 20 % 40 % 60 % 80 % 100 %",
        "PERCENT | 100 | 0 % 20 % 40 % 60 % 80 % 100 %",
        "PERCENT | 18.3 | 0 % 5 % 10 % 15 % 20 %",
        "PERCENT | 0 | 0 % 0.01 %",
        "COUNT | 0 | 0 1",
        "COUNT | 3 | 0 1 2 3",
        "COUNT | 1900 | 0 500 1,000 1,500 2,000",
        "COUNT | 7300000 | 0 2 M 4 M 6 M 8 M"
      })
  void marksOfAnAxis(Unit unit, double most, String ticks) {
    assertThat(unit.ticks(most).stream().map(unit::text).collect(Collectors.joining(" ")))
        .isEqualTo(ticks);
  }
}
