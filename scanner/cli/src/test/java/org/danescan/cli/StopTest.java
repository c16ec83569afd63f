package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  @Test
  void aSignalEndsTheReadingOfStandardInput() throws Exception {
    Path out = directory.resolve("scan");
    Process process = CommandProcess.start(List.of("scan", "-", "--out", out.toString()));
    try (OutputStream input = process.getOutputStream();
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      // More than a pipe holds: once it is written, the reading has begun.
      input.write("a.example\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
      input.flush();
      process.toHandle().destroy();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.STOPPED_EARLY);
      assertThat(String.join("\n", err.lines().toList())).contains("the same command begins it");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whoIsStoppedWhileFilesAreReadIsToldToBeginAgain() throws Exception {
    Path names = Files.writeString(directory.resolve("names.txt"), "a.example\n");
    StringWriter err = new StringWriter();

    Thread.currentThread().interrupt();
    int code =
        Danescan.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "scan",
            names.toString(),
            "--out",
            directory.resolve("scan").toString());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.STOPPED_EARLY);
    assertThat(err.toString()).contains("the same command begins it");
    assertThat(directory.resolve("scan")).doesNotExist();
  }

  private static int run(List<String> arguments) {
    return Danescan.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        arguments.toArray(String[]::new));
  }
}
