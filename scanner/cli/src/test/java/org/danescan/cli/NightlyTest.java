package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.danescan.store.ScanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code scripts/nightly}, as a timer starts it. */
final class NightlyTest {
  private static final Path SCRIPT = Path.of("..", "..", "scripts", "nightly").toAbsolutePath();
  private static final int DOMAINS = 60;

  @TempDir private Path directory;

  /** How a run of the script ended, and what it said. */
  private record Ended(int code, String said) {}

  @Test
  void aNightThatIsStoppedGoesOnAndOldNightsAreDropped() throws Exception {
    Cast cast = new Cast.Population(DOMAINS, 9);
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")))) {
      Process first = start(settings(lab, "--dns-rate 5"), "2026-11-01");
      assertThat(firstLineWith(first, "danescan: scanning")).contains(DOMAINS + " names");
      first.descendants().forEach(ProcessHandle::destroy);
      assertThat(first.waitFor()).isEqualTo(ExitCode.STOPPED_EARLY);
      Path settings = settings(lab, "");

      Ended again = run(settings, "2026-11-02");
      assertThat(again.code()).as(again.said()).isZero();
      assertThat(again.said()).contains("reporting on 1 nights");
      assertThat(names("scans")).containsExactly("2026-11-01");
      assertThat(directory.resolve("state/reports/latest/tables/index.json")).exists();

      for (String foreign : List.of("lost+found", "of-another")) {
        Files.createDirectories(directory.resolve("state/scans").resolve(foreign));
      }
      Files.writeString(directory.resolve("state/scans/of-another/scan.json"), "no night");
      Ended second = run(settings, "2026-11-02");
      assertThat(second.code()).as(second.said()).isZero();
      assertThat(directory.resolve("state/reports/2026-11-02/compare.txt")).isNotEmptyFile();

      Ended without =
          run(
              Files.writeString(
                  directory.resolve("empty.conf"),
                  Files.readString(settings) + "FETCH='> names.txt'\n"),
              "2026-11-03");
      assertThat(without.code()).as(without.said()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(without.said()).contains("there are no names in ");
      assertThat(names("reports")).doesNotContain("2026-11-03");
      Files.delete(directory.resolve("state/fetched-2026-11-03"));

      Ended third = run(settings, "2026-11-03");
      assertThat(third.code()).as(third.said()).isZero();
      assertThat(names("scans"))
          .containsExactly("2026-11-02", "2026-11-03", "lost+found", "of-another");
      assertThat(names("reports")).containsExactly("2026-11-02", "2026-11-03", "latest");
      assertThat(names("notify")).containsExactly("2026-11-02", "2026-11-03");
      assertThat(
              ScanReader.open(directory.resolve("state/scans/2026-11-03"))
                  .manifest()
                  .orElseThrow()
                  .input()
                  .names())
          .isEqualTo(DOMAINS);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "KEEP_NIGHTS=many > KEEP_NIGHTS must be a number of nights, not 'many'",
        "STATE= > sets an empty STATE",
        "no-such-command > cannot be read as settings",
        "INPUT=\"x > cannot be read as settings",
      })
  void wrongSettingsAreNamed(String line, String problem) throws Exception {
    Path settings = directory.resolve("nightly.conf");
    Files.writeString(settings, "STATE=" + directory + "/state\nINPUT=x\n" + line + "\n");

    Ended ended = run(settings, "2026-11-01");

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ended.said()).contains(problem);
  }

  @Test
  void whatCannotBeUsedIsFetchedAgainButNotByEachStart() throws Exception {
    Path settings =
        Files.writeString(
            directory.resolve("nightly.conf"),
            "STATE=" + directory + "/state\nINPUT=$STATE/n.gz\nFETCH='echo x >> n.gz'\n");
    Path mark = directory.resolve("state/fetched-2026-11-01");

    for (String fetched : List.of("x\n", "x\n", "x\nx\n")) {
      Ended ended = run(settings, "2026-11-01");

      assertThat(ended.code()).as(ended.said()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(ended.said()).contains("at once without " + mark);
      assertThat(directory.resolve("state/n.gz")).hasContent(fetched);
      boolean again = ended.said().contains("fetching the names");
      Instant since = Files.getLastModifiedTime(mark).toInstant();
      Files.setLastModifiedTime(
          mark, FileTime.from(again ? since : since.minus(Duration.ofHours(2))));
    }
  }

  private Path settings(Lab lab, String more) throws IOException {
    Path names = directory.resolve("names.txt");
    Files.write(names, lab.members().stream().map(Member::domain).toList());
    return Files.write(
        directory.resolve("nightly.conf"),
        List.of(
            "STATE=" + directory.resolve("state"),
            "INPUT=$STATE/names.txt",
            "FETCH='cp " + names + " names.txt'",
            "SCAN_OPTIONS=("
                + String.join(" ", CliLab.options(lab))
                + " --chunk 10 --last-try-after 0s "
                + more
                + ")",
            "REPORT_NIGHTS=2",
            "NOTIFY_NIGHTS=2",
            "KEEP_NIGHTS=2"));
  }

  private Process start(Path settings, String night) throws IOException {
    Path command = directory.resolve("danescan");
    Files.writeString(
        command,
        "#!/bin/sh\nexec " + String.join(" ", CommandProcess.words(List.of())) + " \"$@\"\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), settings.toString()).redirectErrorStream(true);
    builder.environment().put("DANESCAN", command.toString());
    builder.environment().put("NIGHT", night);
    return builder.start();
  }

  private Ended run(Path settings, String night) throws Exception {
    Process process = start(settings, night);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static String firstLineWith(Process process, String words) throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.contains(words)) {
      line = said.readLine();
    }
    return String.valueOf(line);
  }

  private List<String> names(String kind) throws IOException {
    try (Stream<Path> found = Files.list(directory.resolve("state").resolve(kind))) {
      return found.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
