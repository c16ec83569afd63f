package org.danescan.engine.validate.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Answers of the real internet, as dnsjava prints messages.
 *
 * @param date when they were recorded
 */
public record Recording(Instant date, List<Message> messages) {
  private static final Map<String, Integer> SECTIONS =
      Map.of(
          ";; QUESTIONS:", Section.QUESTION,
          ";; ANSWERS:", Section.ANSWER,
          ";; AUTHORITY RECORDS:", Section.AUTHORITY,
          ";; ADDITIONAL RECORDS:", Section.ADDITIONAL);

  public Recording {
    messages = List.copyOf(messages);
  }

  /** The questions of a kind that lookups ask, in order: not for keys, and not for all there is. */
  public List<Question> questions() {
    Set<Integer> others = Set.of(Type.DNSKEY, Type.DS, Type.ANY);
    return messages.stream()
        .map(Question::of)
        .filter(question -> !others.contains(question.type()))
        .distinct()
        .toList();
  }

  /** Reads a file; messages without a question are left out. */
  public static Recording read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    Instant date = OffsetDateTime.parse(lines.get(0).substring("#Date: ".length())).toInstant();
    List<Message> messages = new ArrayList<>();
    Message message = new Message();
    int section = Section.ADDITIONAL;
    for (String line : lines) {
      if (line.startsWith(";; ->>HEADER<<-")) {
        message = new Message();
        messages.add(message);
        message.getHeader().setRcode(Rcode.value(line.replaceAll(".*status: (\\w+),.*", "$1")));
      } else if (line.startsWith(";; Message size")) {
        section = Section.ADDITIONAL;
      } else if (SECTIONS.containsKey(line)) {
        section = SECTIONS.getOrDefault(line, Section.ADDITIONAL);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(message, section, line);
      }
    }
    return new Recording(date, messages.stream().filter(one -> one.getQuestion() != null).toList());
  }

  private static void add(Message message, int section, String line) throws IOException {
    if (section == Section.QUESTION && line.startsWith(";;")) {
      String[] parts = line.substring(2).strip().split(", (type|class) = ", -1);
      Name name = Name.fromString(parts[0], Name.root);
      message.addRecord(new Question(name, Type.value(parts[1])).record(), section);
    } else if (!line.startsWith(";")
        && (section == Section.ANSWER || section == Section.AUTHORITY)) {
      message.addRecord(RecordText.parse(line), section);
    }
  }
}
