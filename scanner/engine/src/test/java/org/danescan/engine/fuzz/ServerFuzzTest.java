package org.danescan.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.engine.probe.smtp.DialogueAction;
import org.danescan.engine.probe.smtp.DialogueEvent;
import org.danescan.engine.probe.smtp.ReplyReader;
import org.danescan.engine.probe.smtp.SmtpDialogue;
import org.danescan.engine.probe.tls.Offer;
import org.danescan.engine.probe.tls.TlsSession;

/** What a mail server sends: whatever it is, a session ends in a state. */
final class ServerFuzzTest {
  private static final DomainName NAME = new DomainName("mx.example.nl");

  @FuzzTest(maxDuration = "10m")
  void replies(byte[] sent) {
    ReplyReader reader = new ReplyReader();
    SmtpDialogue dialogue = new SmtpDialogue("scanner.example");
    int half = sent.length / 2;
    reader.offer(Arrays.copyOf(sent, half));
    boolean goesOn = play(reader, dialogue);
    reader.offer(Arrays.copyOfRange(sent, half, sent.length));
    if (goesOn && play(reader, dialogue)) {
      dialogue.on(new DialogueEvent.Closed("end of file"));
    }
    assertThat(dialogue.ending()).isPresent();
    assertThat(dialogue.replies()).hasSizeLessThan(20);
  }

  /** Whether the dialogue goes on when all that has come is read. */
  private static boolean play(ReplyReader reader, SmtpDialogue dialogue) {
    for (Optional<DialogueEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
      DialogueAction action = dialogue.on(event.get());
      if (action instanceof DialogueAction.BeginTls) {
        action = dialogue.on(new DialogueEvent.NotTls("junk"));
      }
      if (action instanceof DialogueAction.Close || action instanceof DialogueAction.AwaitClose) {
        return false;
      }
    }
    return true;
  }

  @FuzzTest(maxDuration = "10m")
  void handshakes(byte[] sent) {
    for (Offer offer : Offer.values()) {
      TlsSession session = TlsSession.begin(offer, NAME, new SecureRandom(new byte[] {1}));
      assertThat(session.takeOutput()).isNotEmpty();
      session.offer(sent);
      session.takeOutput();
      session.close();
      assertThat(session.handshake()).isNotNull();
    }
  }

  @FuzzTest(maxDuration = "10m")
  void certificates(byte[] sent) {
    Octets leaf = Octets.of(sent);
    List<Octets> chain =
        List.of(leaf, Octets.of(Arrays.copyOfRange(sent, sent.length / 2, sent.length)), leaf);
    List<TlsaRecord> records =
        List.of(
            new TlsaRecord(3, 1, 1, Octets.of(new byte[32])),
            new TlsaRecord(2, 0, 0, leaf),
            new TlsaRecord(2, 1, 0, Octets.of(Arrays.copyOf(sent, sent.length / 2))),
            new TlsaRecord(2, 1, 1, leaf.sha256()),
            new TlsaRecord(2, 0, 2, leaf.sha512()));
    ChainVerdict verdict =
        DaneVerifier.verify(
            records, chain, List.of(NAME, NAME), Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(verdict).isNotNull();
  }
}
