package org.danescan.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;

final class LineProgressTest {
  private static final DomainResult RESULT =
      new DomainResult(
          new InputName(1, "-", new ParsedName.NotAName(Reason.LABEL_MALFORMED)),
          new Lookup.NotAsked<>(),
          DomainClassifier.notAName(Reason.LABEL_MALFORMED),
          List.of(),
          Instant.EPOCH,
          1);

  private static final DomainResult FAILED =
      new DomainResult(
          new InputName(1, "away.nl", new ParsedName.Name(DomainName.of("away.nl"))),
          new Lookup.Failed<>(Reason.DNS_TIMEOUT, ""),
          new DomainClassifier(DaneVerifier::verify)
              .classify(
                  DomainName.of("away.nl"),
                  new Lookup.Failed<>(Reason.DNS_TIMEOUT, ""),
                  List.of(),
                  Instant.EPOCH),
          List.of(),
          Instant.EPOCH,
          1);

  /** A clock that is set by hand. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aLineComesEveryTenSecondsWithRateAndRemainingTime() {
    StringWriter text = new StringWriter();
    SetClock clock = new SetClock();
    try (LineProgress progress = new LineProgress(new PrintWriter(text), clock)) {
      progress.begin(5_000);
      progress.passedOver(1_000);
      for (int i = 0; i < 100; i++) {
        clock.pass(Duration.ofMillis(200));
        progress.arrived(i % 10 == 0 ? FAILED : RESULT);
      }
      progress.again(300);
      for (int i = 0; i < 300; i++) {
        clock.pass(Duration.ofMillis(50));
        progress.arrived(RESULT);
      }
      progress.end();
    }

    assertThat(text.toString().lines())
        .containsExactly(
            "danescan: scanning 5,000 names",
            "danescan: 1,050 of 5,000 names, 5 a second, 13m 10s left, 5 failed",
            "danescan: 1,100 of 5,000 names, 5 a second, 13m 00s left, 10 failed",
            "danescan: scanned 100 names in 20s, 5 a second",
            "danescan: trying 300 names again",
            "danescan: 200 of 300 names, 20 a second, 5s left, 0 failed",
            "danescan: scanned 300 names in 15s, 20 a second");
  }

  @Test
  void aClockThatIsSetBackTakesNoTime() {
    StringWriter text = new StringWriter();
    SetClock clock = new SetClock();
    try (LineProgress progress = new LineProgress(new PrintWriter(text), clock)) {
      progress.begin(0);
      clock.pass(Duration.ofMillis(-1));
      progress.end();
    }
    assertThat(text.toString()).endsWith("danescan: scanned 0 names in 0s, 0 a second\n");
  }

  @Test
  void timesAreWrittenForPeople() {
    assertThat(LineProgress.text(59)).isEqualTo("59s");
    assertThat(LineProgress.text(3_599)).isEqualTo("59m 59s");
    assertThat(LineProgress.text(7_500)).isEqualTo("2h 05m");
  }
}
