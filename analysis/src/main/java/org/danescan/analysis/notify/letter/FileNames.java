package org.danescan.analysis.notify.letter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.danescan.core.octets.Octets;

/** Names of files for names that strangers chose. */
final class FileNames {
  private static final Pattern HARMLESS = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final int LONGEST = 100;
  private static final int KEPT = 40;
  private static final int DIGITS = 16;

  private FileNames() {}

  /**
   * The operator's name where it is harmless: lower-case letters, digits, hyphens, underscores, and
   * single dots within, at most 100. Of any other name what is harmless of its beginning, and
   * digits of its digest, so that no two share a file.
   */
  static String of(String operator) {
    if (HARMLESS.matcher(operator).matches() && operator.length() <= LONGEST) {
      return operator;
    }
    String kept = operator.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String digest = Octets.of(operator.getBytes(StandardCharsets.UTF_8)).sha256().hex();
    return kept.substring(0, Math.min(KEPT, kept.length())) + "~" + digest.substring(0, DIGITS);
  }
}
