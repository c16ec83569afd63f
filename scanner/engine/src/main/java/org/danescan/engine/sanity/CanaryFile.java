package org.danescan.engine.sanity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;

/** Reads canaries: a domain a line, and {@code secure} behind it where it must be; # comments. */
public final class CanaryFile {
  private CanaryFile() {}

  /** What a file holds. */
  public sealed interface Content {
    /**
     * Canaries.
     *
     * @param canaries at least one
     */
    record Listed(List<Canary> canaries) implements Content {}

    /**
     * Not what it should be.
     *
     * @param problems each with its line
     */
    record Unreadable(List<String> problems) implements Content {}
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   */
  public static Content read(Path file) throws IOException {
    List<Canary> canaries = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("#.*", "").strip();
      if (!text.isEmpty() && !take(text, canaries)) {
        problems.add(file + ":" + (i + 1) + ": '" + text + "' is no domain, or domain and secure");
      }
    }
    if (canaries.isEmpty() && problems.isEmpty()) {
      problems.add(file + " names no domain");
    }
    return problems.isEmpty() ? new Content.Listed(canaries) : new Content.Unreadable(problems);
  }

  private static boolean take(String text, List<Canary> canaries) {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+", -1);
    boolean secure = words.length == 2 && words[1].equals("secure");
    if (words.length > 1 && !secure) {
      return false;
    }
    if (HostNameSyntax.parse(words[0]) instanceof ParsedName.Name name) {
      canaries.add(new Canary(name.name(), secure));
      return true;
    }
    return false;
  }
}
