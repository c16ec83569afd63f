package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {
  static Stream<Arguments> failures() {
    IOException missing = new NoSuchFileException("/out");
    return Stream.of(
        Arguments.of(missing, "/out: there is no such file or directory"),
        Arguments.of(new AccessDeniedException("/out"), "/out: not permitted"),
        Arguments.of(
            new FileAlreadyExistsException("/out"), "/out: something else is there already"),
        Arguments.of(
            new FileSystemException("/out", null, "Not a directory"), "/out: Not a directory"),
        Arguments.of(new IOException("/out", missing), "/out: there is no such file or directory"),
        Arguments.of(
            new UncheckedIOException("no report", missing),
            "no report: /out: there is no such file or directory"),
        Arguments.of(new IOException("full", new IOException("full")), "full"),
        Arguments.of(new IOException("full", new IllegalStateException()), "full"),
        Arguments.of(new IllegalStateException(), "null"),
        Arguments.of(
            new IllegalStateException("broke", new OutOfMemoryError("Java heap space")),
            "broke: memory ran out (Java heap space); give Java more, by JAVA_OPTS=-Xmx2g"),
        Arguments.of(new NoClassDefFoundError("a/B"), "java.lang.NoClassDefFoundError: a/B"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void inWords(Throwable failure, String text) {
    assertThat(FailureText.of(failure)).isEqualTo(text);
  }
}
