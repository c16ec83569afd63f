package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the command prints, held to files that a person can read. {@code -Dtranscripts.update=true}
 * writes them anew.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class TranscriptsTest {
  private static final Path TRANSCRIPTS =
      Path.of("src", "test", "resources", "org", "danescan", "cli", "transcripts");

  @TempDir private static Path directory;
  private CliLab lab;
  private AxfrServer axfr;

  @BeforeAll
  void prepare() throws IOException {
    lab = CliLab.withNameServers(Files.createDirectories(directory.resolve("lab")));
    Files.write(directory.resolve("every-scenario.txt"), lab.domains());
    Files.write(
        directory.resolve("odd-names.txt"),
        List.of(
            "rank,domain",
            "1,not a domain",
            "",
            "# a remark",
            "2,192.0.2.1",
            "3,-hyphen.nl",
            "4,two..dots.nl",
            "5,m\u00fcnchen.nl",
            "6,xn--mnchen-3ya.nl",
            "7," + "a".repeat(64) + ".nl",
            "8," + lab.domain("null-mx").toUpperCase(java.util.Locale.ROOT) + "."));
    Files.write(directory.resolve("binary.txt"), new byte[] {0, 1, (byte) 0xff, '\n', 7, '\n'});
    Files.writeString(directory.resolve("empty.txt"), "");
    Files.writeString(directory.resolve("damaged.gz"), "this is not gzip");
    Files.writeString(directory.resolve("opt-out.txt"), "192.0.2.0/99\nno name at all\n");
    writeLongLine(directory.resolve("long-line.txt"));
    ZoneFiles.write(lab, directory);
    axfr = AxfrServer.start(directory.resolve("nl.zone"));
    Files.writeString(
        directory.resolve("transfer.key"),
        "key \"transfer.example\" { algorithm hmac-sha256; secret \"c2VjcmV0\"; };");
  }

  private static void writeLongLine(Path file) throws IOException {
    String piece = "abcdefghij".repeat(1_000);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < 1_000; i++) {
        out.write(piece);
      }
      out.write("\nno-such-name.nl\n");
    }
  }

  @AfterAll
  void end() throws IOException {
    axfr.close();
    lab.close();
  }

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(TRANSCRIPTS)) {
      files = found.sorted().toList();
    }
    Transcript transcript = new Transcript(lab, axfr, directory);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> compare(transcript, file)));
  }

  private static void compare(Transcript transcript, Path file) throws IOException {
    String now = transcript.rerun(file);
    if (Boolean.getBoolean("transcripts.update")) {
      Files.writeString(file, now);
    }
    assertThat(now.lines()).containsExactlyElementsOf(Files.readAllLines(file));
  }
}
