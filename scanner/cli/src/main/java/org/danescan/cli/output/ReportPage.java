package org.danescan.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The first page of a report.
 *
 * @param file where it is
 */
public record ReportPage(Path file) {
  private static final List<String> OPENERS = List.of("xdg-open", "open");

  /** The first page of the report in a directory. */
  public static ReportPage of(Path report) {
    return new ReportPage(report.resolve("index.html"));
  }

  /**
   * Shows it in the browser of this desktop.
   *
   * @return whether there is a program that shows pages
   */
  public boolean open() {
    for (String opener : OPENERS) {
      try {
        new ProcessBuilder(opener, file.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        return true;
      } catch (IOException e) {
        // It is not on this machine; perhaps the next one is.
      }
    }
    return false;
  }
}
