package org.danescan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own. */
final class CommandProcess {
  private CommandProcess() {}

  /** The words that start it. */
  static List<String> words(List<String> arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Danescan.class.getName()));
    words.addAll(arguments);
    return words;
  }

  /** Started, its data thrown away. */
  static Process start(List<String> arguments) throws IOException {
    return new ProcessBuilder(words(arguments))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
