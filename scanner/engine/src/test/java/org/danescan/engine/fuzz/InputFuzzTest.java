package org.danescan.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.danescan.core.result.InputName;
import org.danescan.core.tlsa.TlsaText;
import org.danescan.engine.input.names.ListNames;
import org.danescan.engine.input.transfer.TsigKeyFile;
import org.danescan.engine.input.zone.ZoneReader;
import org.danescan.engine.offlimits.OptOutFile;
import org.danescan.engine.validate.TrustAnchors;

/** Files that a person hands over: each is read, or refused with words. */
final class InputFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void lists(byte[] file) throws IOException {
    try (ListNames names = new ListNames(new ByteArrayInputStream(file), 0)) {
      long before = 0;
      for (Optional<InputName> name = names.next(); name.isPresent(); name = names.next()) {
        assertThat(name.get().line()).isGreaterThan(before);
        before = name.get().line();
      }
      assertThat(names.lines()).isGreaterThanOrEqualTo(before);
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }

  @FuzzTest(maxDuration = "10m")
  void zones(byte[] file) throws IOException {
    try (ZoneReader zone =
        new ZoneReader(new ByteArrayInputStream(file), Optional.of("nl."), true)) {
      while (zone.next().isPresent()) {
        assertThat(zone.lines()).isPositive();
      }
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }

  @FuzzTest(maxDuration = "10m")
  void trustAnchors(byte[] file) throws IOException {
    try {
      assertThat(TrustAnchors.read(new ByteArrayInputStream(file))).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }

  @FuzzTest(maxDuration = "10m")
  void smallFiles(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(TlsaText.parse(text)).isNotNull();
    assertThat(TsigKeyFile.parse(text)).isNotNull();
    Path list = Files.createTempFile("opt-out", ".txt");
    try {
      assertThat(OptOutFile.read(Files.write(list, file))).isNotNull();
    } finally {
      Files.delete(list);
    }
  }
}
