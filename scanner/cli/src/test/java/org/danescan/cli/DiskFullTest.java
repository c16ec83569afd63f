package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/**
 * A scan onto a real file system that is full before its end: a small tmpfs, mounted where only the
 * scan sees it (a mount namespace, with a user namespace of its own for those who are not root).
 */
final class DiskFullTest {
  /** Scans onto a small disk, says how that ended, makes room, resumes, and brings it out. */
  private static final String SCRIPT =
      """
      disk=$1 out=$2
      shift 2
      mount -t tmpfs -o size=300k tmpfs "$disk"
      "$@" --out "$disk/scan"
      echo "first exit $?" >&2
      ls "$disk/scan/scan.json" >&2
      mount -o remount,size=64m "$disk"
      "$@" --out "$disk/scan" --resume
      echo "second exit $?" >&2
      cp -r "$disk/scan" "$out"
      """;

  @TempDir private Path directory;

  @Test
  void aScanThatFillsTheDiskSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
    Cast cast = new Cast.Population(300, 3, Cast.Kind.SIGNED);
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")))) {
      List<String> domains = lab.members().stream().map(Member::domain).toList();
      Path names = Files.write(directory.resolve("names.txt"), domains);
      Path out = directory.resolve("scan");
      List<String> scan = new ArrayList<>(List.of("scan", names.toString(), "--chunk", "10"));
      scan.addAll(List.of("--last-try-after", "0s"));
      scan.addAll(CliLab.options(lab));
      String said = onASmallDisk(Files.createDirectory(directory.resolve("disk")), out, scan);

      assertThat(said)
          .contains("cannot be written; make room or set permissions, then resume the scan")
          .contains("first exit " + ExitCode.OWN_FAILURE, "second exit " + ExitCode.DONE)
          .contains("scan.json': No such file");
      List<String> rows = new ArrayList<>();
      ScanReader.open(out).eachRow(ScanTable.DOMAINS, row -> rows.add(row.domain()));
      assertThat(rows).isEqualTo(domains);
      assertThat(ScanReader.open(out).manifest()).isPresent();
    }
  }

  private static String onASmallDisk(Path disk, Path out, List<String> scan)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount"));
    words.addAll(List.of("sh", "-c", SCRIPT, "sh", disk.toString(), out.toString()));
    words.addAll(CommandProcess.words(scan));
    Process process =
        new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
