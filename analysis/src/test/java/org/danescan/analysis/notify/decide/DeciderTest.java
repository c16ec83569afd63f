package org.danescan.analysis.notify.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeciderTest {
  private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
  private static final Terms TERMS = new Terms(2, 2, Duration.ofDays(30));

  private static Instant daysAgo(long days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Problem problem(
      String host, String status, Sight sight, long scans, long days, long before, long hit) {
    return new Problem(
        Kind.HOST,
        host,
        "example.nl",
        status,
        "no-record-matches",
        sight,
        new Seen(daysAgo(days), NOW, scans, days, before, Optional.empty()),
        List.of("192.0.2.1"),
        hit,
        hit,
        List.of());
  }

  private static Told told(String host, String status, String reason, long daysAgo) {
    return new Told(Kind.HOST, host, "example.nl", status, reason, daysAgo(daysAgo));
  }

  private static Memory memory(Told... told) {
    return new Memory(daysAgo(1), List.of(told), new TreeMap<>());
  }

  private static String decided(Memory memory, Problem problem) {
    Decider decider = new Decider(TERMS, memory, one -> one.subject().startsWith("optout."), NOW);
    return decider.decide(problem) instanceof Decision.Withhold withhold
        ? withhold.why().token()
        : "tell";
  }

  @ParameterizedTest
  @CsvSource({
    "mx.example.nl, tlsa-mismatch, STANDS, 2, 2, 0, 5, tell",
    "mx.example.nl, tlsa-lookup-failed, STANDS, 9, 9, 0, 1, tell",
    "mx.example.nl, tlsa-mismatch, STANDS, 1, 1, 0, 5, too-few-scans",
    "mx.example.nl, tlsa-mismatch, STANDS, 9, 1, 0, 5, too-few-scans",
    "mx.example.nl, tlsa-mismatch, STANDS, 2, 2, 0, 0, no-domain-hit",
    "mx.example.nl, tlsa-mismatch, STANDS, 2, 2, 1, 5, flapping",
    "mx.example.nl, tlsa-mismatch, STANDS, 3, 4, 1, 5, flapping",
    "mx.example.nl, tlsa-mismatch, STANDS, 4, 4, 9, 5, tell",
    "mx.example.nl, unusable-tlsa, STANDS, 9, 9, 0, 0, mail-not-stopped",
    "mx.example.nl, tlsa-mismatch, NOT_JUDGED, 9, 9, 0, 5, inconclusive",
    "mx.example.nl, tlsa-mismatch, FAULT_OF_OURS, 9, 9, 0, 5, fault-of-ours",
    "mx.example.nl, tlsa-mismatch, OPTED_OUT, 9, 9, 0, 5, opt-out",
    "optout.example.nl, tlsa-mismatch, STANDS, 9, 9, 0, 5, opt-out",
    "optout.example.nl, tlsa-mismatch, FAULT_OF_OURS, 9, 9, 0, 5, opt-out",
  })
  void whoIsTold(
      String host,
      String status,
      Sight sight,
      long scans,
      long days,
      long before,
      long hit,
      String expected) {
    assertThat(decided(Memory.NOTHING, problem(host, status, sight, scans, days, before, hit)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "mx.example.nl, tlsa-mismatch, no-record-matches, 1, already-told",
    "mx.example.nl, tlsa-mismatch, no-record-matches, 300, already-told",
    "mx.example.nl, tlsa-mismatch, name-mismatch, 29, cool-down",
    "mx.example.nl, tlsa-mismatch, name-mismatch, 30, tell",
    "mx.example.nl, no-starttls, no-record-matches, 29, cool-down",
    "mx.example.nl, no-starttls, no-record-matches, 31, tell",
    "mx2.example.nl, tlsa-mismatch, no-record-matches, 29, cool-down",
    "mx2.example.nl, tlsa-mismatch, no-record-matches, 31, tell",
  })
  void nobodyIsToldTwiceOfOneThing(
      String host, String status, String reason, long daysAgo, String expected) {
    Problem standing = problem("mx.example.nl", "tlsa-mismatch", Sight.STANDS, 9, 9, 0, 5);
    assertThat(decided(memory(told(host, status, reason, daysAgo)), standing)).isEqualTo(expected);
  }

  @Test
  void oneWhoWasToldIsLeftAloneAlsoAfterTheProblemIsForgotten() {
    Problem standing = problem("mx.example.nl", "tlsa-mismatch", Sight.STANDS, 9, 9, 0, 5);
    Memory forgotten =
        new Memory(daysAgo(1), List.of(), new TreeMap<>(Map.of("example.nl", daysAgo(20))));
    assertThat(decided(forgotten, standing)).isEqualTo("cool-down");
  }

  @Test
  void aHostThatWasWellSinceItWasToldIsToldAgain() {
    Problem again =
        new Problem(
            Kind.HOST,
            "mx.example.nl",
            "example.nl",
            "tlsa-mismatch",
            "no-record-matches",
            Sight.STANDS,
            new Seen(daysAgo(5), NOW, 5, 5, 0, Optional.of(daysAgo(6))),
            List.of(),
            1,
            1,
            List.of());
    String host = "mx.example.nl";
    assertThat(decided(memory(told(host, "tlsa-mismatch", "no-record-matches", 40)), again))
        .isEqualTo("tell");
  }

  @Test
  void theCauseOfDnssecFailuresChangesAndIsNoNews() {
    Problem zones =
        new Problem(
            Kind.DNSSEC,
            "example.nl",
            "example.nl",
            "broken-dnssec",
            "rrsig-expired",
            Sight.STANDS,
            new Seen(daysAgo(9), NOW, 9, 9, 0, Optional.empty()),
            List.of(),
            3,
            3,
            List.of());
    Told before =
        new Told(
            Kind.DNSSEC, "example.nl", "example.nl", "broken-dnssec", "ds-mismatch", daysAgo(90));
    assertThat(decided(memory(before), zones)).isEqualTo("already-told");
  }

  @Test
  void whatIsKept() {
    Problem fresh = problem("new.example.nl", "no-starttls", Sight.STANDS, 9, 9, 0, 5);
    Told over = told("old.example.nl", "tlsa-mismatch", "name-mismatch", 10);
    Told stands = told("mx.example.nl", "tlsa-mismatch", "name-mismatch", 40);
    TreeMap<String, Instant> operators = new TreeMap<>();
    operators.put("long-ago.nl", daysAgo(31));
    operators.put("lately.nl", daysAgo(29));
    Memory before = new Memory(daysAgo(1), List.of(over, stands), operators);
    List<Decision> decisions = new ArrayList<>();
    decisions.add(new Decision.Tell(fresh));
    decisions.add(new Decision.Withhold(fresh, Why.FLAPPING));
    decisions.add(new Decision.Close(over, Ending.REPAIRED));
    Memory after = before.after(decisions, NOW, TERMS.coolDown());
    assertThat(after.told()).containsExactly(stands, Told.of(fresh, NOW));
    assertThat(after.operators())
        .containsExactly(Map.entry("example.nl", NOW), Map.entry("lately.nl", daysAgo(29)));
    assertThat(after.asOf()).isEqualTo(NOW);
  }
}
