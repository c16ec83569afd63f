package org.danescan.engine.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When questions are sent again and given up; no clock but the one passed in. */
class DeadlinesTest {
  private static final long MILLISECOND = 1_000_000;

  private record Asked(long sentAt, AtomicBoolean over) implements Deadlines.Timed {
    @Override
    public boolean isOver() {
      return over.get();
    }
  }

  private final List<String> events = new ArrayList<>();

  private void pass(Deadlines<Asked> deadlines, long from, long to) {
    for (long at = from; at <= to; at += 10) {
      long now = at;
      deadlines.pass(
          at * MILLISECOND,
          again -> events.add("again " + now),
          given -> events.add("over " + now));
    }
  }

  @ParameterizedTest(name = "{0} ms")
  @CsvSource({
    "200, over 200",
    "1000, over 1000",
    "1500, again 1000 over 1500",
    "5000, again 1000 again 3000 over 5000",
    "10000, again 1000 again 3000 again 7000 over 10000",
  })
  void sentAgainAtGrowingDistances(long timeout, String expected) {
    Deadlines<Asked> deadlines = new Deadlines<>(Duration.ofMillis(timeout));
    deadlines.sent(new Asked(0, new AtomicBoolean()));
    pass(deadlines, 0, 20_000);
    assertThat(String.join(" ", events)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "answered after {0} ms")
  @CsvSource({"500, ''", "2000, again 1000", "4000, again 1000 again 3000"})
  void whatIsAnsweredIsLeftAlone(long answeredAt, String expected) {
    Deadlines<Asked> deadlines = new Deadlines<>(Duration.ofSeconds(5));
    Asked asked = new Asked(0, new AtomicBoolean());
    deadlines.sent(asked);
    pass(deadlines, 0, answeredAt);
    asked.over().set(true);
    pass(deadlines, answeredAt, 20_000);
    assertThat(String.join(" ", events)).isEqualTo(expected);
  }
}
