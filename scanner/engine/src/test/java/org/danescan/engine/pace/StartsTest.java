package org.danescan.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.danescan.core.name.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartsTest {
  private static final long SECOND = 1_000_000_000;
  private static final long LATENESS = 400_000;

  private record Permit(Prefix network, DomainName operator, long at) {}

  private static Prefix network(int number) {
    return Prefix.parse("192.0." + number + ".0/24");
  }

  private static DomainName operator(int number) {
    return DomainName.of("operator" + number + ".nl");
  }

  /** The permits of starts that come in bursts, to few networks and operators by chance. */
  private static List<Permit> permits(Pace pace, int starts) {
    Random random = new Random(starts);
    ManualAlarm alarm = new ManualAlarm(LATENESS);
    Starts limits = new Starts(pace, alarm);
    List<Permit> permits = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      Prefix network = network((int) (8 * Math.pow(random.nextDouble(), 2)));
      DomainName operator = operator((int) (6 * Math.pow(random.nextDouble(), 2)));
      limits
          .acquire(network, operator)
          .onSuccess(permit -> permits.add(new Permit(network, operator, alarm.nanos())));
      if (i % 150 == 0) {
        alarm.pass(SECOND / 2);
      }
    }
    alarm.pass(100_000 * SECOND);
    return permits;
  }

  private static void keeps(Rate rate, List<Permit> permits) {
    int bound = (int) Math.ceil(rate.perSecond());
    for (int i = 0; i + bound < permits.size(); i++) {
      assertThat(permits.get(i + bound).at() - permits.get(i).at())
          .isGreaterThanOrEqualTo(Lane.SPAN);
    }
  }

  @ParameterizedTest
  @CsvSource({"50, 20, 10", "300, 30, 70", "20, 30, 10", "2000, 300, 250", "1, 5, 2"})
  void keepsEveryBoundInEverySecondWhicheverIsTheNarrowest(
      double overall, double perNetwork, double perOperator) {
    Pace pace = new Pace(1, new Rate(overall), new Rate(perNetwork), new Rate(perOperator));
    List<Permit> permits = permits(pace, 3_000);
    assertThat(permits).hasSize(3_000);
    keeps(pace.overall(), permits);
    for (int i = 0; i < 8; i++) {
      Prefix network = network(i);
      DomainName operator = operator(i);
      keeps(pace.perNetwork(), permits.stream().filter(p -> p.network().equals(network)).toList());
      keeps(
          pace.perOperator(), permits.stream().filter(p -> p.operator().equals(operator)).toList());
    }
  }

  @Test
  void aBusyNetworkDoesNotHoldUpTheOthers() {
    ManualAlarm alarm = new ManualAlarm(0);
    Starts starts = new Starts(new Pace(1, new Rate(50), new Rate(1), Rate.UNLIMITED), alarm);
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, 100)
        .map(i -> i < 50 ? 0 : i)
        .forEach(i -> starts.acquire(network(i), operator(i)).onSuccess(permit -> order.add(i)));
    alarm.pass(2 * SECOND);
    assertThat(order.stream().distinct()).hasSize(51);
  }

  @Test
  void usesTheNarrowestRateUp() {
    List<Permit> permits =
        permits(new Pace(1, new Rate(50), Rate.UNLIMITED, Rate.UNLIMITED), 3_000);
    assertThat(permits.get(2_999).at() / (double) SECOND).isBetween(60 * 1.04, 60 * 1.08);
  }

  @Test
  void servesANetworkInOrder() {
    ManualAlarm alarm = new ManualAlarm(0);
    Starts starts = new Starts(new Pace(1, new Rate(3), new Rate(2), Rate.UNLIMITED), alarm);
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, 20)
        .forEach(i -> starts.acquire(network(1), operator(1)).onSuccess(permit -> order.add(i)));
    alarm.pass(100 * SECOND);
    assertThat(order).isEqualTo(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  void withoutBoundsNobodyWaits() {
    Starts starts = new Starts(Pace.unbounded(1), new ManualAlarm(0));
    assertThat(
            IntStream.range(0, 1_000)
                .allMatch(i -> starts.acquire(network(1), operator(1)).isComplete()))
        .isTrue();
  }

  @Test
  void forgetsThoseThatNobodyUsedOfLateAndNoOthers() {
    ManualAlarm alarm = new ManualAlarm(0);
    Starts starts = new Starts(new Pace(1, Rate.UNLIMITED, Rate.UNLIMITED, new Rate(1)), alarm);
    for (int i = 0; i < 10_001; i++) {
      assertThat(starts.acquire(network(1), operator(i)).isComplete()).isTrue();
    }
    alarm.pass(2 * SECOND);
    assertThat(starts.acquire(network(1), operator(5)).isComplete()).isTrue();
    assertThat(starts.acquire(network(1), operator(5)).isComplete()).isFalse();
    assertThat(starts.size()).isEqualTo(1);
  }
}
