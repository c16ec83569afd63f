package org.danescan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.danescan.engine.sanity.Limits;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.dns.Disturbance;
import org.danescan.lab.dns.Disturbance.Fate;
import org.danescan.store.ScanManifest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scans through a resolver that is bad in one way or another, by the count of queries: the outcome
 * is that of a scan through a good one.
 */
final class FaultsTest {
  private static final Cast MIXED = new Cast.Population(120, 13);
  private static final Care CAREFUL =
      new Care(
          new LastTries(2, Duration.ZERO),
          List.of(),
          new Limits(
              20, 0.3, Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(400)));

  @TempDir private Path directory;

  enum Fault implements Disturbance {
    /** Each fifth query is lost. */
    LOSES_A_FIFTH {
      @Override
      public Fate of(long number, String name, int type) {
        return number % 5 == 0 ? Fate.LOST : Fate.ANSWERED;
      }
    },
    /** Each second answer is late. */
    LATE {
      @Override
      public Fate of(long number, String name, int type) {
        return number % 2 == 0 ? Fate.LATE : Fate.ANSWERED;
      }
    },
    /** SERVFAIL for 100 queries. */
    FAILS_FOR_A_STRETCH {
      @Override
      public Fate of(long number, String name, int type) {
        return number > 150 && number <= 250 ? Fate.SERVFAIL : Fate.ANSWERED;
      }
    },
    /** Dead for 100 queries, then back. */
    DIES_AND_COMES_BACK {
      @Override
      public Fate of(long number, String name, int type) {
        return number > 150 && number <= 250 ? Fate.LOST : Fate.ANSWERED;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theOutcomeIsThatOfAGoodResolver(Fault fault) throws Exception {
    try (Lab lab = Lab.start(LabOptions.defaults(MIXED, directory.resolve("lab")))) {
      LabScan scans = new LabScan(lab, directory, Duration.ofSeconds(2));
      scans.run("calm", CAREFUL, new LabScan.Watcher());
      lab.disturb(fault);
      ScanManifest manifest = scans.run("disturbed", CAREFUL, new LabScan.Watcher());

      assertThat(scans.statuses("disturbed")).isEqualTo(scans.statuses("calm"));
      assertThat(manifest.input().names()).isEqualTo(120);
      assertThat(scans.hosts("disturbed")).doesNotHaveDuplicates();
      assertThat(scans.sessions("disturbed")).doesNotHaveDuplicates();
    }
  }
}
