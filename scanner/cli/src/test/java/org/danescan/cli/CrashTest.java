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
 * A scan whose process is killed (SIGKILL) again and again, at moments drawn by a seed. {@code
 * -Ddanescan.crash.kills=N} and {@code -Ddanescan.crash.seed=N} draw more and others.
 */
final class CrashTest {
  private static final int KILLS = Integer.getInteger("danescan.crash.kills", 50);
  private static final long SEED = Long.getLong("danescan.crash.seed", 20261125);
  private static final int DOMAINS = 2_000;

  @TempDir private Path directory;

  @Test
  void killsLoseNothing() throws Exception {
    Random random = new Random(SEED);
    Cast cast = new Cast.Population(DOMAINS, 5);
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")))) {
      List<String> domains = lab.members().stream().map(Member::domain).toList();
      Path names = Files.write(directory.resolve("names.txt"), domains);
      Path undisturbed = directory.resolve("undisturbed");
      finish(scan(lab, names, undisturbed, false));
      Map<String, String> expected = statuses(undisturbed);
      assertThat(expected).hasSize(DOMAINS);

      int kills = 0;
      for (int round = 0; kills < KILLS; round++) {
        Path out = directory.resolve("scan-" + round);
        int before = kills;
        while (kills < KILLS
            && killed(scan(lab, names, out, Files.exists(out.resolve(".run.json"))), random)) {
          kills++;
        }
        finish(scan(lab, names, out, true));
        assertThat(kills).as("kills of round " + round).isGreaterThan(before);
        assertThat(statuses(out)).isEqualTo(expected);
      }
    }
  }

  private static List<String> scan(Lab lab, Path names, Path out, boolean resume) {
    List<String> words = new ArrayList<>(List.of("scan", names.toString()));
    words.addAll(List.of("--out", out.toString(), "--chunk", "20", "--window", "20"));
    words.addAll(CliLab.options(lab));
    if (resume) {
      words.add("--resume");
    }
    return words;
  }

  /** Whether the process was still at it when it was killed. */
  private static boolean killed(List<String> words, Random random) throws Exception {
    Process process = CommandProcess.start(words);
    if (process.waitFor(random.nextLong(200, 3_000), TimeUnit.MILLISECONDS)) {
      assertThat(process.exitValue()).as(said(process)).isEqualTo(ExitCode.DONE);
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Runs to the end; a scan that is finished already says so. */
  private static void finish(List<String> words) throws Exception {
    Process process = CommandProcess.start(words);
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
