package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan whose process is killed (SIGKILL) again and again, at moments drawn by a seed, up to the
 * time that an undisturbed one takes. {@code -Ddanescan.crash.kills=N} and {@code
 * -Ddanescan.crash.seed=N} draw more and others.
 */
final class CrashTest {
  private static final int KILLS = Integer.getInteger("danescan.crash.kills", 12);
  private static final long SEED = Long.getLong("danescan.crash.seed", 20261125);
  private static final int DOMAINS = 400;

  @TempDir private Path directory;

  @Test
  void killsLoseNothing() throws Exception {
    Random random = new Random(SEED);
    Cast cast = new Cast.Population(DOMAINS, 5);
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")))) {
      List<String> domains = lab.members().stream().map(Member::domain).toList();
      Path names = Files.write(directory.resolve("names.txt"), domains);
      Path undisturbed = directory.resolve("undisturbed");
      long begun = System.nanoTime();
      finish(scan(lab, names, undisturbed));
      long whole = (System.nanoTime() - begun) / 1_000_000;
      Map<String, String> expected = statuses(undisturbed);
      assertThat(expected).hasSize(DOMAINS);

      int kills = 0;
      for (int round = 0; kills < KILLS; round++) {
        Path out = directory.resolve("scan-" + round);
        while (kills < KILLS && killed(scan(lab, names, out), random.nextLong(whole / 10, whole))) {
          kills++;
        }
        finish(scan(lab, names, out));
        assertThat(statuses(out)).isEqualTo(expected);
      }
    }
  }

  /** Begins a scan, or goes on with the one that was begun. */
  private static List<String> scan(Lab lab, Path names, Path out) {
    List<String> words = new ArrayList<>(List.of("scan", names.toString()));
    words.addAll(
        List.of(
            "--out", out.toString(), "--chunk", "20", "--window", "20", "--last-try-after", "0s"));
    // Shorter than for other tests, as servers that never answer are waited for at each start.
    CliLab.options(lab).stream().map(word -> word.equals("10s") ? "2s" : word).forEach(words::add);
    if (Files.exists(out.resolve(".run.json")) || Files.exists(out.resolve("scan.json"))) {
      words.add("--resume");
    }
    return words;
  }

  /** Whether the process was still at it when it was killed. */
  private static boolean killed(List<String> words, long milliseconds) throws Exception {
    Process process = CommandProcess.start(words);
    if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      assertFinished(process);
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Runs to the end; a scan that is finished already says so. */
  private static void finish(List<String> words) throws Exception {
    assertFinished(CommandProcess.start(words));
  }

  private static void assertFinished(Process process) throws Exception {
    String said = said(process);
    assertThat(process.waitFor()).as(said).isIn(ExitCode.DONE, ExitCode.WRONG_USAGE);
    assertThat(said).containsAnyOf("scanned", "holds a finished scan");
  }

  private static String said(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The status of each domain; that each stands in one row only is asserted on the way. */
  private static Map<String, String> statuses(Path scan) {
    Map<String, String> statuses = new TreeMap<>();
    ScanReader reader = ScanReader.open(scan);
    assertThat(reader.manifest()).isPresent();
    reader.eachRow(
        ScanTable.DOMAINS,
        row -> assertThat(statuses.put(row.domain(), row.status())).as(row.domain()).isNull());
    for (ScanTable<?> table : ScanTable.ALL) {
      reader.eachRow(table, row -> assertThat(row).isNotNull());
    }
    return statuses;
  }
}
