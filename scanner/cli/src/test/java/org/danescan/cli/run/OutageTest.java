package org.danescan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.core.name.DomainName;
import org.danescan.engine.sanity.Canary;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.danescan.engine.sanity.Limits;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.dns.Disturbance;
import org.danescan.lab.dns.Disturbance.Fate;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.store.ScanManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans through a resolver or network that fails for a while. */
final class OutageTest {
  private static final Cast MIXED = new Cast.Population(120, 11);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Limits WARY =
      new Limits(20, 0.3, Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(400));

  /** Tries nothing again but what was seen in an outage, or failed. */
  private static final Care CAREFUL = new Care(new LastTries(1, Duration.ZERO), List.of(), WARY);

  @TempDir private Path directory;

  private Lab lab(Cast cast) throws Exception {
    return Lab.start(LabOptions.defaults(cast, directory.resolve("lab")));
  }

  private LabScan scans(Lab lab) {
    return new LabScan(lab, directory, TIMEOUT);
  }

  /** All is lost from the query of a number on. */
  private static Disturbance deadFrom(long number) {
    return (count, name, type) -> count >= number ? Fate.LOST : Fate.ANSWERED;
  }

  /** Does something when the scan says that it is paused. */
  private static LabScan.Watcher uponPause(Runnable work) {
    return new LabScan.Watcher() {
      @Override
      public synchronized void say(String text) {
        super.say(text);
        if (text.startsWith("paused")) {
          work.run();
        }
      }
    };
  }

  private static void assertAsCalm(LabScan scans, String name) {
    assertThat(scans.statuses(name)).isEqualTo(scans.statuses("calm"));
    assertThat(scans.hosts(name)).doesNotHaveDuplicates();
  }

  @Test
  void aScanPausesWhileTheResolverIsDeadAndTriesAgainWhatItSawThen() throws Exception {
    try (Lab lab = lab(MIXED)) {
      LabScan scans = scans(lab);
      scans.run("calm", CAREFUL, new LabScan.Watcher());
      lab.disturb(deadFrom(200));
      LabScan.Watcher watcher = uponPause(() -> lab.disturb(Disturbance.NONE));
      ScanManifest manifest = scans.run("dead", CAREFUL, watcher);

      assertAsCalm(scans, "dead");
      assertThat(manifest.pauses()).isNotEmpty();
      assertThat(manifest.pauses().get(0).why()).containsAnyOf("the root", "domains failed");
      assertThat(manifest.pauses())
          .allSatisfy(pause -> assertThat(pause.until()).isAfterOrEqualTo(pause.from()));
      assertThat(watcher.said).anyMatch(text -> text.startsWith("going on"));
      assertThat(scans.tries("dead")).containsValue(2);
    }
  }

  /** What is final by itself, and false: servers without STARTTLS, in the middle of an outage. */
  @Test
  void noFalseAlarmOfAnOutageIsWritten() throws Exception {
    try (Lab lab = lab(new Cast.Population(160, 11, Cast.Kind.SIGNED))) {
      LabScan scans = scans(lab);
      lab.mailServers().disturb(planned -> Behaviour.NO_STARTTLS);
      lab.disturb(deadFrom(300));
      LabScan.Watcher watcher =
          uponPause(
              () -> {
                lab.disturb(Disturbance.NONE);
                lab.mailServers().disturb(UnaryOperator.identity());
              });
      Care untilTheFirstCheck =
          new Care(
              new LastTries(0, Duration.ZERO),
              List.of(),
              new Limits(
                  20, 0.3, Duration.ofHours(1), Duration.ofMillis(100), Duration.ofMillis(400)));
      LabScan wide = new LabScan(lab, directory, TIMEOUT, 160);
      ScanManifest manifest = wide.run("false", untilTheFirstCheck, watcher);

      assertThat(manifest.pauses()).isNotEmpty();
      assertThat(scans.statuses("false").values()).containsOnly("valid-dane");
      assertThat(scans.hosts("false")).isNotEmpty().doesNotHaveDuplicates();
      assertThat(scans.sessions("false")).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void aScanThatIsPausedStopsAndGoesOnLater() throws Exception {
    try (Lab lab = lab(MIXED)) {
      LabScan scans = scans(lab);
      scans.run("calm", CAREFUL, new LabScan.Watcher());
      lab.disturb(deadFrom(200));
      Thread scan = Thread.currentThread();
      assertThatThrownBy(() -> scans.run("stopped", CAREFUL, uponPause(scan::interrupt)))
          .isInstanceOf(InterruptedException.class);

      lab.disturb(Disturbance.NONE);
      scans.job("stopped", true, CAREFUL).run(new LabScan.Watcher(), Clock.systemUTC());
      assertThat(scans.statuses("stopped")).isEqualTo(scans.statuses("calm"));
    }
  }

  @Test
  void withoutAnyCanaryNoScanIsBegun() throws Exception {
    try (Lab lab = lab(MIXED)) {
      String domain = lab.members().get(0).domain();
      Care care =
          new Care(LastTries.NONE, List.of(new Canary(DomainName.of(domain), true)), Limits.USUAL);
      lab.disturb((number, name, type) -> name.equals(domain) ? Fate.SERVFAIL : Fate.ANSWERED);
      assertThatThrownBy(() -> scans(lab).run("none", care, new LabScan.Watcher()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("--canary: there is no right answer for any of 1 canaries")
          .hasMessageContaining(domain);
    }
  }

  @Test
  void aScanPausesWhileMostCanariesAreSilent() throws Exception {
    try (Lab lab = lab(MIXED)) {
      LabScan scans = scans(lab);
      scans.run("calm", CAREFUL, new LabScan.Watcher());
      String domain = one(scans, "valid-dane");
      String unsigned = one(scans, "no-dnssec");
      Care care =
          new Care(
              new LastTries(1, Duration.ZERO),
              List.of(
                  new Canary(DomainName.of(domain), true),
                  new Canary(DomainName.of(unsigned), true)),
              WARY);
      lab.disturb(
          (number, name, type) ->
              name.equals(domain) && number > 100 ? Fate.SERVFAIL : Fate.ANSWERED);
      LabScan.Watcher watcher = uponPause(() -> lab.disturb(Disturbance.NONE));
      ScanManifest manifest = scans.run("canary", care, watcher);
      assertAsCalm(scans, "canary");
      assertThat(manifest.pauses().get(0).why()).contains("no right answer for " + domain);
      assertThat(watcher.said)
          .contains("no right answer for the canary " + unsigned + ", left out");
    }
  }

  private static String one(LabScan scans, String status) {
    return scans.statuses("calm").entrySet().stream()
        .filter(domain -> domain.getValue().equals(status))
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
