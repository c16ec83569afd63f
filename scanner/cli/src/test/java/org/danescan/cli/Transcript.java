package org.danescan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danescan.cli.options.ScanOptions;

/**
 * Command lines with what they print and their exit codes. In a command line {@code {lab}} stands
 * for the options that lead into the lab, {@code {tmp}} for a directory, {@code {axfr}} for a
 * server that transfers a zone, and {@code {some-scenario}} for the domain that acts it; in what is
 * printed, what differs from run to run is put in braces.
 */
final class Transcript {
  private static final Pattern SCENARIO = Pattern.compile("\\{([a-z0-9-]+)}");

  private final CliLab lab;
  private final AxfrServer axfr;
  private final Path directory;

  Transcript(CliLab lab, AxfrServer axfr, Path directory) {
    this.lab = lab;
    this.axfr = axfr;
    this.directory = directory;
  }

  /** The file as it is when each of its command lines is run now. */
  String rerun(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# ")) {
        text.append(line).append('\n');
      } else if (line.startsWith("$ danescan")) {
        text.append(line).append('\n').append(run(line.substring("$ danescan".length())));
      }
    }
    return text.toString();
  }

  private String run(String words) {
    List<String> arguments = new ArrayList<>();
    Arrays.stream(words.strip().split(" +"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> arguments.addAll(expanded(word)));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Danescan.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return section("", out.toString()) + section("! ", err.toString()) + "= exit " + code + "\n\n";
  }

  private List<String> expanded(String word) {
    if (word.equals("{lab}")) {
      return lab.options();
    }
    String text = word.replace("{tmp}", directory.toString()).replace("{axfr}", axfr.address());
    Matcher scenario = SCENARIO.matcher(text);
    return List.of(
        scenario.matches() ? lab.domain(scenario.group(1)) : text.replace("{empty}", ""));
  }

  private String section(String prefix, String printed) {
    StringBuilder text = new StringBuilder();
    normalised(printed)
        .lines()
        .forEach(line -> text.append((prefix + line).stripTrailing() + "\n"));
    return text.toString();
  }

  private String normalised(String text) {
    return text.replace(directory.toString(), "{tmp}")
        .replaceAll(whole(axfr.address()), "{axfr}")
        .replaceAll(whole(ScanOptions.text(lab.lab().resolver())), "127.0.0.1:{resolver-port}")
        .replaceAll(whole(String.valueOf(lab.lab().smtpPort())), "{smtp-port}")
        .replaceAll("127\\.25\\.\\d+\\.\\d+", "127.25.x.y")
        .replaceAll("\\b[0-9a-f]{12,}\\b", "{hex}")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "{time}")
        .replaceAll("in \\d+s, [\\d,]+ a second", "in {time}")
        .replaceAll("(?m)^danescan: [\\d,]+ of [\\d,]+ names.*\n", "")
        .replaceAll("sigs: \\[.*?]", "sigs: [...]")
        .replaceAll("Java \\d\\S*", "Java {version}");
  }

  /** Matches a text that stands by itself: the digits of a port can stand in a digest too. */
  private static String whole(String text) {
    return "(?<![0-9A-Za-z])" + Pattern.quote(text) + "(?![0-9A-Za-z])";
  }
}
