package org.danescan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.dns.Disturbance;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.store.ScanManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Type;

/** Scans of a lab in which a first try fails that a second need not. */
final class LastTriesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int DOMAINS = 100;
  private static final Cast MIXED = new Cast.Population(DOMAINS, 11);
  private static final Cast AT_ONE_PROVIDER = new Cast.Population(DOMAINS, 11, Cast.Kind.SIGNED);

  /** The MX lookups of every fifth domain and the TLSA lookups of every MX host fail. */
  private static final Disturbance FAILING =
      (number, name, type) ->
          (type == Type.MX && name.contains("5.")) || type == Type.TLSA
              ? Disturbance.Fate.SERVFAIL
              : Disturbance.Fate.ANSWERED;

  @TempDir private Path directory;

  private Lab lab(Cast cast) throws Exception {
    return Lab.start(LabOptions.defaults(cast, directory.resolve("lab")));
  }

  private LabScan scans(Lab lab) {
    return new LabScan(lab, directory, TIMEOUT);
  }

  /** Ends every disturbance when the second try begins. */
  private static LabScan.Watcher endingDisturbances(Lab lab) {
    return new LabScan.Watcher() {
      @Override
      public void again(long domains) {
        lab.disturb(Disturbance.NONE);
        lab.mailServers().disturb(UnaryOperator.identity());
      }
    };
  }

  private static Set<String> triedAgain(LabScan scans, String name) {
    return scans.tries(name).entrySet().stream()
        .filter(tries -> tries.getValue() == 2)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsAnsweredAtTheSecondTryIsAsIfItNeverFailed() throws Exception {
    try (Lab lab = lab(MIXED)) {
      LabScan scans = scans(lab);
      scans.run("calm", LabScan.AT_ONCE, new LabScan.Watcher());
      lab.disturb(FAILING);
      ScanManifest manifest = scans.run("disturbed", LabScan.AT_ONCE, endingDisturbances(lab));

      assertThat(scans.statuses("disturbed")).isEqualTo(scans.statuses("calm"));
      assertThat(triedAgain(scans, "disturbed"))
          .containsAll(triedAgain(scans, "calm"))
          .hasSizeGreaterThan(triedAgain(scans, "calm").size() + DOMAINS / 10);
      assertThat(scans.hosts("disturbed")).doesNotHaveDuplicates();
      assertThat(scans.hosts("disturbed")).hasSameElementsAs(scans.hosts("calm"));
      assertThat(scans.sessions("disturbed")).doesNotHaveDuplicates();
      assertThat(manifest.counts()).isEqualTo(counts(scans, "disturbed"));
      assertThat(scans.out("disturbed").resolve("held")).doesNotExist();
    }
  }

  private static Map<String, Long> counts(LabScan scans, String name) {
    return scans.statuses(name).values().stream()
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
  }

  @Test
  void whatFailsAtEachTryIsSaidToHave() throws Exception {
    try (Lab lab = lab(MIXED)) {
      LabScan scans = scans(lab);
      lab.disturb(FAILING);
      AtomicInteger passes = new AtomicInteger();
      LabScan.Watcher counting =
          new LabScan.Watcher() {
            @Override
            public void again(long domains) {
              passes.incrementAndGet();
            }
          };
      scans.run("disturbed", Care.of(new LastTries(2, Duration.ZERO)), counting);

      assertThat(passes).hasValue(2);
      String failing =
          scans.statuses("disturbed").keySet().stream()
              .filter(domain -> domain.contains("5."))
              .findFirst()
              .orElseThrow();
      assertThat(scans.statuses("disturbed")).containsEntry(failing, "lookup-failed");
      assertThat(scans.tries("disturbed")).containsEntry(failing, 3);
      assertThat(scans.hosts("disturbed")).doesNotHaveDuplicates();
    }
  }

  @Test
  void aHostThatManyShareIsSeenAnewOnceAndHasOneRow() throws Exception {
    try (Lab lab = lab(AT_ONE_PROVIDER)) {
      LabScan scans = scans(lab);
      lab.mailServers().disturb(planned -> Behaviour.GREETS_421);
      ScanManifest manifest = scans.run("put-off", LabScan.AT_ONCE, endingDisturbances(lab));

      assertThat(manifest.counts()).isEqualTo(Map.of("valid-dane", (long) DOMAINS));
      assertThat(scans.tries("put-off").values()).containsOnly(2);
      assertThat(scans.hosts("put-off")).isNotEmpty().doesNotHaveDuplicates();
      assertThat(scans.sessions("put-off")).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void aScanThatWasStoppedBetweenGoesOnWithTheSecondTry() throws Exception {
    try (Lab lab = lab(AT_ONE_PROVIDER)) {
      LabScan scans = scans(lab);
      lab.mailServers().disturb(planned -> Behaviour.GREETS_421);
      Thread scan = Thread.currentThread();
      LabScan.Watcher stopping =
          new LabScan.Watcher() {
            @Override
            public void again(long domains) {
              scan.interrupt();
            }
          };
      assertThatThrownBy(() -> scans.run("stopped", LabScan.AT_ONCE, stopping))
          .isInstanceOf(InterruptedException.class);
      assertThat(scans.statuses("stopped")).isEmpty();

      AtomicInteger passedOver = new AtomicInteger();
      LabScan.Watcher rest =
          new LabScan.Watcher() {
            @Override
            public void passedOver(int domains) {
              passedOver.addAndGet(domains);
            }
          };
      lab.mailServers().disturb(UnaryOperator.identity());
      ScanManifest manifest =
          scans.job("stopped", true, LabScan.AT_ONCE).run(rest, Clock.systemUTC());
      assertThat(passedOver).hasValue(DOMAINS);
      assertThat(manifest.counts()).isEqualTo(Map.of("valid-dane", (long) DOMAINS));
      assertThat(scans.tries("stopped").values()).containsOnly(2);
      assertThat(scans.hosts("stopped")).doesNotHaveDuplicates();
    }
  }
}
