package org.danescan.analysis.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.danescan.analysis.site.svg.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01 | 2026-03-01 | 400 | 1 Mar",
        "2026-03-01 | 2026-03-04 | 400 | 1 Mar, 2 Mar, 3 Mar, 4 Mar",
        "2026-03-01 | 2026-03-07 | 200 | 1 Mar, 4 Mar, 7 Mar",
        "2026-01-10 | 2026-04-20 | 300 | Feb 2026, Mar 2026, Apr 2026",
        "2020-10-01 | 2024-01-01 | 400 | 2021, 2022, 2023, 2024"
      })
  void marksAtTheBeginningsOfDaysMonthsAndYears(String from, String to, double room, String marks) {
    TimeAxis axis =
        new TimeAxis(Instant.parse(from + "T02:00:00Z"), Instant.parse(to + "T02:00:00Z"));
    assertThat(axis.ticks(Frame.WIDE, room).stream().map(TimeAxis.Tick::label))
        .containsExactly(marks.split(", "));
  }
}
