package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.danescan.engine.validate.vectors.Question;
import org.danescan.engine.validate.vectors.Recording;
import org.danescan.engine.validate.vectors.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The answers of real zones that dnsjava's tests recorded, some of them changed by hand, judged at
 * the time of their recording: our status is dnsjava's. What its tests change while they run is not
 * changed here.
 */
class RecordingsTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/vectors/dnsjava");

  /**
   * RFC 4035 §5.3.3 and RFC 6840 §5.4: one signature that verifies suffices. dnsjava has an RRset
   * bogus whose signatures differ in their labels field, though one of them verifies, and the proof
   * that the wildcard applies does too.
   */
  private static final Set<String> SECURE_FOR_US = Set.of("testLabelCountInSignaturesNotAllSame");

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DIRECTORY.resolve("recordings"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  static Stream<Arguments> questions() throws IOException {
    return files()
        .flatMap(
            file ->
                read(file).questions().stream()
                    .map(
                        question ->
                            Arguments.of(file.getFileName().toString(), question, read(file))));
  }

  private static Recording read(Path file) {
    try {
      return Recording.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void mostRecordingsHaveAQuestionThatALookupAsks() throws IOException {
    assertThat(files()).hasSize(148);
    assertThat(questions()).hasSize(129);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void questions(String name, Question question, Recording recording) throws IOException {
    Properties options = new Properties();
    options.setProperty("dnsjava.dnssec.algorithm_rsa_min_key_size", "1023");
    BothValidators both =
        new BothValidators(
            new Replay(recording.messages()),
            Files.readAllLines(DIRECTORY.resolve("trust_anchors")),
            recording.date(),
            options);
    String theirs = both.theirs(question);
    if (SECURE_FOR_US.contains(name)) {
      assertThat(theirs).isEqualTo("bogus");
    }
    assertThat(both.ours(question)).isEqualTo(SECURE_FOR_US.contains(name) ? "secure" : theirs);
  }
}
