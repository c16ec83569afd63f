package org.danescan.engine.probe.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

  private static List<DialogueEvent> read(String... parts) {
    ReplyReader reader = new ReplyReader();
    List<DialogueEvent> events = new ArrayList<>();
    for (String part : parts) {
      reader.offer(part.getBytes(StandardCharsets.ISO_8859_1));
      for (Optional<DialogueEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(next.get());
        if (next.get() instanceof DialogueEvent.Malformed) {
          return events;
        }
      }
    }
    return events;
  }

  private static DialogueEvent reply(int code, String... lines) {
    return new DialogueEvent.Reply(code, List.of(lines));
  }

  @Test
  void readsRepliesHoweverTheyAreCut() {
    String all = "220 ready\r\n250-mx\r\n250-SIZE 1\r\n250 STARTTLS\r\n421\r\n354 go\n";
    List<DialogueEvent> expected =
        List.of(
            reply(220, "220 ready"),
            reply(250, "250-mx", "250-SIZE 1", "250 STARTTLS"),
            reply(421, "421"),
            reply(354, "354 go"));
    assertThat(read(all)).isEqualTo(expected);
    assertThat(read(all.split("(?<=.)", -1))).isEqualTo(expected);
  }

  @Test
  void keepsWhatFollowsAReply() {
    ReplyReader reader = new ReplyReader();
    reader.offer("220 go\r\n250 injected".getBytes(StandardCharsets.US_ASCII));
    assertThat(reader.next()).contains(reply(220, "220 go"));
    assertThat(reader.pending()).isEqualTo(12);
  }

  @Test
  void readsUtf8AndAnyOtherOctets() {
    assertThat(read("220 \u00c3\u00a9\r\n")).containsExactly(reply(220, "220 é"));
    assertThat(read("220 \u00e9\r\n")).containsExactly(reply(220, "220 é"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "hello\r\n",
        "99 x\r\n",
        "120 x\r\n",
        "620 x\r\n",
        "2x0 x\r\n",
        "220x\r\n",
        "\0\r\n",
        "250-a\r\n220 b\r\n",
        "250-a\r\n\r\n",
        "SSH-2.0-x\r\n",
        "HTTP/1.1 400 Bad Request\r\n"
      })
  void refusesWhatIsNoReply(String sent) {
    assertThat(read(sent)).last().isInstanceOf(DialogueEvent.Malformed.class);
  }

  @ParameterizedTest
  @CsvSource({"2044, true", "2045, false"})
  void boundsALine(int textLength, boolean accepted) {
    List<DialogueEvent> events = read("220 " + "x".repeat(textLength));
    assertThat(events.isEmpty()).isEqualTo(accepted);
  }

  @Test
  void boundsAReply() {
    List<DialogueEvent> events = read("220-0123456789\r\n".repeat(2_000));
    assertThat(events)
        .containsExactly(new DialogueEvent.Malformed("a reply of more than 16384 octets"));
  }
}
