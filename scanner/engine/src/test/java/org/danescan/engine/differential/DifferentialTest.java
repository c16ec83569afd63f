package org.danescan.engine.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.differential.plan.Case;
import org.danescan.engine.differential.plan.CaseMaker;
import org.danescan.engine.differential.plan.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zones made at random, most of them broken in one place: what we say of their names a real Unbound
 * must say, too, and so must we when we believe it. Where it does not, {@link KnownDifference} has
 * the reason, or the test fails.
 *
 * <p>A seed and a number make a case, the same each time but for the times and the random numbers
 * in its signatures. System properties, also where Maven runs it:
 *
 * <ul>
 *   <li>{@code danescan.differential.seed}: another seed, other cases
 *   <li>{@code danescan.differential.cases}: how many (2,000)
 *   <li>{@code danescan.differential.first}: the number of the first (0)
 * </ul>
 *
 * <p>20,000 cases took four minutes on two cores: {@code -Ddanescan.differential.cases=20000}.
 */
class DifferentialTest {
  private static final long SEED = Long.getLong("danescan.differential.seed", 20_240_401L);
  private static final int CASES = Integer.getInteger("danescan.differential.cases", 2000);
  private static final int FIRST = Integer.getInteger("danescan.differential.first", 0);
  private static final int AT_ONCE = 16;

  @Test
  void sameStatus(@TempDir Path directory) throws Exception {
    CaseMaker maker = new CaseMaker(SEED, Instant.now());
    Tally tally = new Tally();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try (Setting setting = new Setting(maker.trustAnchor(), directory)) {
      List<Future<?>> work = new ArrayList<>();
      for (int number = FIRST; number < FIRST + CASES; number++) {
        int made = number;
        work.add(workers.submit(() -> ask(maker.make(made), setting, tally)));
      }
      for (Future<?> done : work) {
        done.get();
      }
    } finally {
      workers.shutdownNow();
    }
    System.out.printf("seed %d: %s%n", SEED, tally);
    assertThat(tally.unexplained()).as("seed %d, %s", SEED, tally).isEmpty();
    if (CASES >= 2000) {
      assertThat(tally.faults()).as("faults").containsAll(CaseMaker.faults());
      for (DnssecStatus status :
          List.of(DnssecStatus.SECURE, DnssecStatus.INSECURE, DnssecStatus.BOGUS)) {
        assertThat(tally.count(status)).as(status.token()).isGreaterThan(CASES / 2);
      }
    }
  }

  private static Case ask(Case made, Setting setting, Tally tally) throws IOException {
    tally.add(made);
    setting.open(made);
    try (UnboundOpinion asker = setting.asker()) {
      for (Question question : made.questions()) {
        tally.add(made, question, setting.ask(question, asker));
      }
    } finally {
      setting.close(made);
    }
    return made;
  }
}
