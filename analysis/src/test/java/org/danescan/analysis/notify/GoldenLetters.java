package org.danescan.analysis.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Letters as they must be. {@code -Dletters.update=true} writes them anew; read the difference by
 * eye. Digests differ from run to run, for keys are made anew.
 */
final class GoldenLetters {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/danescan/analysis/notify/letters");

  private GoldenLetters() {}

  static void check(String file, String letter) throws IOException {
    String steady = letter.replaceAll("\\b[0-9a-f]{64}\\b", "DIGEST");
    Path golden = FOLDER.resolve(file);
    if (Boolean.getBoolean("letters.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, steady);
    }
    assertThat(steady).as(file).isEqualTo(Files.readString(golden));
  }
}
