package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that cannot load a library, as where temporary files may not be executed: an
 * error, which is no exception, wherever it comes up.
 */
final class MissingLibraryTest {
  @TempDir private Path directory;

  private int run(Path names, List<String> options) throws Exception {
    List<String> scan = new ArrayList<>(List.of("scan", names.toString(), "--out"));
    scan.add(directory.resolve("scan").toString());
    scan.addAll(options);
    List<String> words = CommandProcess.words(scan);
    words.add(1, "-DZstdNativePath=" + directory.resolve("missing.so"));
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aScanWhosePartsCannotBeWrittenDoesNotEndWell() throws Exception {
    Cast cast = new Cast.Population(20, 3);
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")))) {
      List<String> domains = lab.members().stream().map(Member::domain).toList();
      Path names = Files.write(directory.resolve("names.txt"), domains);

      List<String> options = new ArrayList<>(CliLab.options(lab));
      options.addAll(List.of("--last-tries", "0"));
      assertThat(run(names, options)).isEqualTo(ExitCode.OWN_FAILURE);
      assertThat(ScanReader.open(directory.resolve("scan")).manifest()).isEmpty();
    }
  }

  @Test
  void theProcessEnds() throws Exception {
    byte[] text = "a.example\n".getBytes(StandardCharsets.US_ASCII);
    Path names = Files.write(directory.resolve("names.zst"), Zstd.compress(text));

    assertThat(run(names, List.of())).isEqualTo(ExitCode.OWN_FAILURE);
  }
}
