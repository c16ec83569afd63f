package org.danescan.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.engine.sanity.Canary;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CareOptionsTest {
  @TempDir private Path directory;

  private static CareOptions parsed(String... arguments) {
    CareOptions options = new CareOptions();
    new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(options)).parseArgs(arguments);
    return options;
  }

  @Test
  void theDefaultsAreThoseOfTheEngine() throws Exception {
    assertThat(parsed().care()).isEqualTo(Care.USUAL);
    assertThat(parsed().problems()).isEmpty();
  }

  @Test
  void eachOptionArrivesWhereItBelongs() throws Exception {
    Path file = Files.writeString(directory.resolve("canaries"), "example.nl secure\n");
    Care care =
        parsed("--last-tries=3", "--last-try-after=2m", "--canary=" + file, "--canary-every=20s")
            .care();
    assertThat(care.lastTries()).isEqualTo(new LastTries(3, Duration.ofMinutes(2)));
    assertThat(care.canaries()).isEqualTo(List.of(new Canary(DomainName.of("example.nl"), true)));
    assertThat(care.limits().every()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void allProblemsAreNamedTogether() {
    assertThat(parsed("--last-tries=-1", "--canary-every=0s").problems())
        .containsExactly(
            "--last-tries must be 0 or more", "--canary-every must be more than nothing");
  }

  @Test
  void aFileThatIsNoListOfCanariesIsNamed() throws Exception {
    Path file = Files.writeString(directory.resolve("canaries"), "example.nl safe\n");
    assertThatThrownBy(() -> parsed("--canary=" + file).care())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("--canary: " + file + ":1: 'example.nl safe' is no domain");
    assertThatThrownBy(() -> parsed("--canary=" + directory.resolve("nowhere")).care())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("--canary: cannot read " + directory.resolve("nowhere"));
  }
}
