package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is told to stop by a signal. */
final class StopTest {
  @TempDir private Path directory;

  @Test
  void aSignalEndsAScanInOrderAndResumeFinishesIt() throws Exception {
    Cast cast = new Cast.Population(400, 3);
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")))) {
      List<String> domains = lab.members().stream().map(Member::domain).toList();
      Path names = Files.write(directory.resolve("names.txt"), domains);
      Path out = directory.resolve("scan");
      List<String> scan = new ArrayList<>(List.of("scan", names.toString(), "--out"));
      scan.addAll(
          List.of(out.toString(), "--chunk", "50", "--window", "10", "--last-try-after", "0s"));
      scan.addAll(CliLab.options(lab));

      Process process = CommandProcess.start(scan);
      String said;
      try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
        String first = err.readLine();
        process.toHandle().destroy();
        said = first + "\n" + String.join("\n", err.lines().toList());
      }
      assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.STOPPED_EARLY);
      assertThat(said).contains("scanning 400 names").contains("with --resume goes on");
      assertThat(ScanReader.open(out).manifest()).isEmpty();

      scan.add("--resume");
      assertThat(run(scan)).isEqualTo(ExitCode.DONE);
      List<String> rows = new ArrayList<>();
      ScanReader.open(out).eachRow(ScanTable.DOMAINS, row -> rows.add(row.domain()));
      assertThat(rows).isEqualTo(domains);
    }
  }

  private static int run(List<String> arguments) {
    return Danescan.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        arguments.toArray(String[]::new));
  }
}
