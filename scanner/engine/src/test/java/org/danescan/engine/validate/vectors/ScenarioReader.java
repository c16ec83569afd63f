package org.danescan.engine.validate.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Reads the replay files of Unbound's tests as far as a validator needs them: options, what servers
 * answer, questions, and the header of what is to come of them.
 */
public final class ScenarioReader {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private static final Map<String, Integer> SECTIONS =
      Map.of(
          "QUESTION", Section.QUESTION,
          "ANSWER", Section.ANSWER,
          "AUTHORITY", Section.AUTHORITY,
          "ADDITIONAL", Section.ADDITIONAL);

  private final Map<String, String> options = new HashMap<>();
  private final List<String> anchors = new ArrayList<>();
  private final List<Message> entries = new ArrayList<>();
  private final List<Scenario.Step> steps = new ArrayList<>();
  private final List<Question> pending = new ArrayList<>();
  private String title = "";

  private ScenarioReader() {}

  /** An entry and the words of its REPLY line: flags and the RCODE. */
  private record Entry(Message message, Set<String> reply) {}

  /** Reads one file. */
  public static Scenario read(Path file) throws IOException {
    ScenarioReader reader = new ScenarioReader();
    reader.read(Files.readAllLines(file, StandardCharsets.ISO_8859_1).iterator());
    return new Scenario(
        reader.title, reader.options, reader.anchors, reader.date(), reader.entries, reader.steps);
  }

  private void read(Iterator<String> lines) throws IOException {
    String step = "";
    while (lines.hasNext()) {
      String line = lines.next().strip();
      if (line.startsWith("SCENARIO_BEGIN")) {
        title = line.substring("SCENARIO_BEGIN".length()).strip();
      } else if (line.startsWith("STEP")) {
        step = line.split("\\s+", -1)[2];
      } else if (line.startsWith("RANGE_BEGIN")) {
        step = "";
      } else if (line.startsWith("ENTRY_BEGIN")) {
        add(step, entry(lines));
      } else if (title.isEmpty() && line.contains(":") && !line.startsWith(";")) {
        option(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
      }
    }
  }

  private void option(String name, String rest) throws IOException {
    String value = rest.replaceAll("[;#].*", "").replace("\"", "").strip();
    if (name.equals("trust-anchor")) {
      anchors.add(RecordText.parse(value).toString());
    } else {
      options.put(name, value);
    }
  }

  private Instant date() {
    String date = options.get("val-override-date");
    return LocalDateTime.parse(date == null ? "20070916134226" : date, DATE)
        .toInstant(ZoneOffset.UTC);
  }

  private void add(String step, Entry entry) {
    switch (step) {
      case "QUERY" -> pending.add(Question.of(entry.message()));
      case "CHECK_ANSWER" -> steps.add(new Scenario.Step(pending.remove(0), status(entry.reply())));
      case "" -> entries.add(entry.message());
      default -> throw new IllegalArgumentException("STEP " + step);
    }
  }

  private static String status(Set<String> reply) {
    if (reply.contains("SERVFAIL")) {
      return "bogus";
    }
    return reply.contains("AD") ? "secure" : "insecure";
  }

  private static Entry entry(Iterator<String> lines) throws IOException {
    Message message = new Message();
    Set<String> reply = Set.of();
    int section = Section.QUESTION;
    for (String line = lines.next().strip();
        !line.startsWith("ENTRY_END");
        line = lines.next().strip()) {
      if (line.startsWith("REPLY")) {
        reply = Set.of(line.split("\\s+", -1));
        message.getHeader().setRcode(rcode(reply));
      } else if (line.startsWith("SECTION")) {
        section = SECTIONS.getOrDefault(line.split("\\s+", -1)[1], Section.ADDITIONAL);
      } else if (!line.isEmpty() && !line.matches("(;|MATCH|ADJUST).*")) {
        if (section == Section.QUESTION) {
          message.addRecord(question(line).record(), section);
        } else {
          message.addRecord(RecordText.parse(line), section);
        }
      }
    }
    return new Entry(message, reply);
  }

  private static int rcode(Set<String> reply) {
    return reply.stream().mapToInt(Rcode::value).filter(rcode -> rcode >= 0).findFirst().orElse(0);
  }

  private static Question question(String line) throws IOException {
    String[] words = line.split("\\s+", -1);
    return new Question(Name.fromString(words[0], Name.root), Type.value(words[2]));
  }
}
