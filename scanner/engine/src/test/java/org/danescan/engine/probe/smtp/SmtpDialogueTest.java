package org.danescan.engine.probe.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.observe.SmtpStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dialogues written as one line: events separated by a slash, each a reply (lines separated by a
 * plus) or a word; then the end; then what was done.
 */
class SmtpDialogueTest {

  private static DialogueEvent event(String text) {
    return switch (text) {
      case "closed" -> new DialogueEvent.Closed("closed");
      case "late" -> new DialogueEvent.TimedOut();
      case "bad" -> new DialogueEvent.Malformed("bad");
      case "tls" -> new DialogueEvent.TlsDone();
      case "tls-failed" -> new DialogueEvent.TlsFailed("failed");
      case "not-tls" -> new DialogueEvent.NotTls("junk");
      default ->
          new DialogueEvent.Reply(
              Integer.parseInt(text.substring(0, 3)), List.of(text.split("\\+", -1)));
    };
  }

  private static String word(DialogueAction action) {
    if (action instanceof DialogueAction.Send send) {
      return send.line();
    }
    return action.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource({
    "220 a/250-a+250 STARTTLS/220 go/tls/250 a/221 bye, HANDSHAKE_COMPLETED,"
        + " EHLO me/STARTTLS/BeginTls/EHLO me/QUIT/AwaitClose",
    "220-a+220 b/250-a+250-starttls+250 X/220 go/tls/closed, HANDSHAKE_COMPLETED,"
        + " EHLO me/STARTTLS/BeginTls/EHLO me/Close",
    "220 a/250-a+250 STARTTLS/220 go/tls/421 a, HANDSHAKE_COMPLETED,"
        + " EHLO me/STARTTLS/BeginTls/EHLO me/AwaitClose",
    "220 a/250-a+250 STARTTLS/220 go/tls/500 a/bad, HANDSHAKE_COMPLETED,"
        + " EHLO me/STARTTLS/BeginTls/EHLO me/QUIT/Close",
    "220 a/250-a+250 STARTTLS/220 go/tls/late, HANDSHAKE_COMPLETED,"
        + " EHLO me/STARTTLS/BeginTls/EHLO me/Close",
    "220 a/250-a+250 STARTTLS/220 go/tls-failed, HANDSHAKE_FAILED,"
        + " EHLO me/STARTTLS/BeginTls/AwaitClose",
    "220 a/250-a+250 STARTTLS/220 go/closed, HANDSHAKE_FAILED,"
        + " EHLO me/STARTTLS/BeginTls/AwaitClose",
    "220 a/250-a+250 STARTTLS/220 go/late, HANDSHAKE_TIMED_OUT,"
        + " EHLO me/STARTTLS/BeginTls/Close",
    "220 a/250-a+250 STARTTLS/220 go/not-tls, NOT_TLS, EHLO me/STARTTLS/BeginTls/Close",
    "220 a/250-a+250 STARTTLS/454 no/221 bye, PUT_OFF, EHLO me/STARTTLS/QUIT/AwaitClose",
    "220 a/250-a+250 STARTTLS/421 no, PUT_OFF, EHLO me/STARTTLS/AwaitClose",
    "220 a/250-a+250 STARTTLS/502 no/closed, STARTTLS_REFUSED, EHLO me/STARTTLS/QUIT/Close",
    "220 a/250-a+250 STARTTLS/closed, STARTTLS_REFUSED, EHLO me/STARTTLS/Close",
    "220 a/250-a+250 STARTTLS/250 what, MALFORMED, EHLO me/STARTTLS/Close",
    "220 a/250-a+250 STARTTLS/late, TIMED_OUT, EHLO me/STARTTLS/Close",
    "220 a/250-a+250 XSTARTTLS/221 bye, STARTTLS_NOT_OFFERED, EHLO me/QUIT/AwaitClose",
    "220 a/250 STARTTLS is my name/221 bye, STARTTLS_NOT_OFFERED, EHLO me/QUIT/AwaitClose",
    "220 a/250-a+250 STARTTLS please/220 go/tls/250 a/221 bye, HANDSHAKE_COMPLETED,"
        + " EHLO me/STARTTLS/BeginTls/EHLO me/QUIT/AwaitClose",
    "220 a/502 no/250 a/221 bye, STARTTLS_NOT_OFFERED, EHLO me/HELO me/QUIT/AwaitClose",
    "220 a/502 no/550 no/221 bye, EHLO_REFUSED, EHLO me/HELO me/QUIT/AwaitClose",
    "220 a/502 no/450 no/221 bye, PUT_OFF, EHLO me/HELO me/QUIT/AwaitClose",
    "220 a/502 no/closed, CONNECTION_LOST, EHLO me/HELO me/Close",
    "220 a/421 no, PUT_OFF, EHLO me/AwaitClose",
    "220 a/450 no/221 bye, PUT_OFF, EHLO me/QUIT/AwaitClose",
    "220 a/354 no, MALFORMED, EHLO me/Close",
    "220 a/closed, CONNECTION_LOST, EHLO me/Close",
    "220 a/late, TIMED_OUT, EHLO me/Close",
    "220 a/bad, MALFORMED, EHLO me/Close",
    "421 no, PUT_OFF, AwaitClose",
    "450 no/221 bye, PUT_OFF, QUIT/AwaitClose",
    "554 no/503 no, GREETING_REFUSED, QUIT/AwaitClose",
    "554 no/late, GREETING_REFUSED, QUIT/Close",
    "250 what, MALFORMED, Close",
    "closed, CONNECTION_LOST, Close",
    "late, TIMED_OUT, Close",
    "bad, MALFORMED, Close",
  })
  void goesAsWritten(String events, SessionEnd end, String actions) {
    SmtpDialogue dialogue = new SmtpDialogue("me");
    List<String> done = new ArrayList<>();
    for (String event : events.split("/", -1)) {
      done.add(word(dialogue.on(event(event))));
    }
    assertThat(dialogue.ending()).map(Ending::end).contains(end);
    assertThat(String.join("/", done)).isEqualTo(actions);
  }

  @Test
  void keepsEveryReplyWithItsStep() {
    SmtpDialogue dialogue = new SmtpDialogue("me");
    dialogue.on(event("220 a\u0007b"));
    dialogue.on(event("250-a+250 STARTTLS"));
    dialogue.on(event("454 " + "x".repeat(3_000)));
    assertThat(dialogue.replies())
        .containsExactly(
            new SmtpReply(SmtpStep.GREETING, 220, "220 a.b"),
            new SmtpReply(SmtpStep.EHLO, 250, "250-a\n250 STARTTLS"),
            new SmtpReply(SmtpStep.STARTTLS, 454, "454 " + "x".repeat(2_044)));
  }
}
