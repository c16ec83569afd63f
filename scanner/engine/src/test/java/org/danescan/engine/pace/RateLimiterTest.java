package org.danescan.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {
  private static final long SECOND = 1_000_000_000;

  /** The moments of so many permits that are all asked for at the start. */
  private static List<Long> moments(double rate, int permits, long lateness) {
    ManualAlarm alarm = new ManualAlarm(lateness);
    RateLimiter limiter = new RateLimiter(new Rate(rate), alarm);
    List<Long> moments = new ArrayList<>();
    for (int i = 0; i < permits; i++) {
      limiter.acquire().onSuccess(granted -> moments.add(alarm.nanos()));
    }
    alarm.pass(10_000 * SECOND);
    return moments;
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 20, 0",
    "0.5, 20, 0",
    "1, 50, 0",
    "1, 50, 900000",
    "3, 100, 700000",
    "50, 500, 1100000",
    "99, 500, 0",
    "100, 1000, 300000",
    "250, 2000, 1000000",
    "1000, 5000, 1500000",
    "20000, 60000, 1000000"
  })
  void keepsTheRateInEverySecond(double rate, int permits, long lateness) {
    List<Long> moments = moments(rate, permits, lateness);
    assertThat(moments).hasSize(permits);
    int bound = (int) Math.ceil(rate);
    for (int i = 0; i + bound < permits; i++) {
      assertThat(moments.get(i + bound) - moments.get(i)).isGreaterThanOrEqualTo(SECOND);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 50", "50, 500", "1000, 5000", "20000, 60000"})
  void usesTheRateUp(double rate, int permits) {
    List<Long> moments = moments(rate, permits, 100_000);
    double seconds = moments.get(permits - 1) / (double) SECOND;
    assertThat(seconds).isBetween(permits / rate * 0.97, permits / rate * 1.04);
  }

  @Test
  void servesInOrder() {
    ManualAlarm alarm = new ManualAlarm(0);
    RateLimiter limiter = new RateLimiter(new Rate(2), alarm);
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, 10).forEach(i -> limiter.acquire().onSuccess(granted -> order.add(i)));
    alarm.pass(100 * SECOND);
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void withoutBoundNobodyWaits() {
    RateLimiter limiter = new RateLimiter(Rate.UNLIMITED, new ManualAlarm(0));
    assertThat(IntStream.range(0, 1_000).allMatch(i -> limiter.acquire().isComplete())).isTrue();
  }
}
