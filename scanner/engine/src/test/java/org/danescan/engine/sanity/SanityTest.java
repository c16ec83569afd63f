package org.danescan.engine.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanityTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Limits LIMITS =
      new Limits(10, 0.25, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(20));

  /** Time in seconds, and what was to be done. */
  private Instant now = BEGIN;

  private final Sanity sanity = new Sanity(LIMITS, BEGIN);
  private final List<String> done = new ArrayList<>();

  private long second(Instant at) {
    return Duration.between(BEGIN, at).toSeconds();
  }

  private void happens(String event) {
    switch (event) {
      case "ok", "fail" -> {
        now = now.plusSeconds(1);
        note(sanity.arrived(now, event.equals("fail")));
      }
      case "wait" -> now = now.plusSeconds(1);
      case "good" -> note(sanity.checked(now, now, Optional.empty()));
      default -> note(sanity.checked(now, now, Optional.of(event)));
    }
  }

  private void note(Action action) {
    if (action instanceof Action.Pause pause) {
      done.add(second(now) + " pause: " + pause.why());
    } else if (action instanceof Action.GoOn over) {
      Outage outage = over.outage();
      done.add(second(now) + " go on: " + second(outage.from()) + "-" + second(outage.until()));
    } else if (action instanceof Action.Believe believe) {
      done.add(second(now) + " believe: " + believe.why());
    }
  }

  /** Arrivals are a second apart; an event with {@code *N} happens so often. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          ok*100                            >
          ok*10 fail*2 ok*50 fail*2         >
          ok*10 fail*3                      > 13 pause: 3 of the last 10 domains failed, 4% before
          fail*9                            >
          fail*4 ok*6                       > 10 pause: 4 of the last 10 domains failed, 5% before
          ok*3 dead                         > 3 pause: dead
          ok*3 dead wait*5 dead wait*10 good > 3 pause: dead; 18 go on: 0-18
          ok*5 good ok*5 dead wait*5 good   > 10 pause: dead; 15 go on: 5-15
          dead fail*30 good fail*9          > 0 pause: dead; 30 go on: 0-30
          ok*20 good ok*3 good ok*7 fail*3 wait*5 good > 33 pause: 3 of the last 10 domains failed, 2% before; 38 go on: 23-38
          fail*10 wait*5 good fail*10 wait*10 good fail*10 wait*20 good fail*30 > 10 pause: 10 of the last 10 domains failed, 5% before; 15 go on: 0-15; 25 pause: 10 of the last 10 domains failed, 5% before; 35 go on: 15-35; 45 pause: 10 of the last 10 domains failed, 5% before; 65 go on: 35-65; 75 believe: 10 of the last 10 domains failed, 5% before
          """)
  void pausesAndGoesOn(String events, String expected) {
    for (String event : events.strip().split(" ", -1)) {
      String[] parts = event.split("\\*", -1);
      int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      for (int i = 0; i < times; i++) {
        happens(parts[0]);
      }
    }
    assertThat(String.join("; ", done)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "after {0} checks that find trouble")
  @CsvSource({"0, 60", "1, 5", "2, 10", "3, 20", "4, 20"})
  void checksBecomeRarerInAPause(int bad, long secondsUntilNext) {
    for (int i = 0; i < bad; i++) {
      happens("dead");
    }
    assertThat(second(sanity.nextCheck())).isEqualTo(secondsUntilNext);
  }

  /** Jumps that are far apart are a surprise each time. */
  @ParameterizedTest
  @CsvSource({"40, 6", "20, 4"})
  void aJumpAfterACalmTimeIsNotBelieved(int calm, int jumps) {
    int pauses = 0;
    for (int i = 0; i < jumps; i++) {
      for (int arrival = 0; arrival < calm; arrival++) {
        happens("ok");
      }
      while (!sanity.isPaused() && done.stream().noneMatch(line -> line.contains("believe"))) {
        happens("fail");
      }
      pauses += sanity.isPaused() ? 1 : 0;
      happens("good");
    }
    assertThat(pauses).isEqualTo(calm < 40 ? jumps - 1 : jumps);
  }
}
