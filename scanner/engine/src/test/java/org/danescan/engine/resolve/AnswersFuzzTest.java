package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.danescan.core.token.Reason;
import org.danescan.engine.resolve.cause.LookupFailure;
import org.danescan.engine.sidelight.SigningReading;
import org.danescan.engine.sidelight.ZoneReading;
import org.danescan.engine.validate.Crypto;
import org.danescan.engine.validate.TrustAnchors;
import org.danescan.engine.validate.Validator;
import org.danescan.engine.validate.Verdict;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/** DNS messages: whatever a resolver sends is malformed, or is judged and read. */
final class AnswersFuzzTest {
  private static final List<RecordKind<?>> KINDS =
      List.of(
          RecordKind.MX,
          RecordKind.A,
          RecordKind.AAAA,
          RecordKind.CNAME,
          RecordKind.TLSA,
          RecordKind.NS,
          RecordKind.TXT);
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Validator VALIDATOR = validator();

  private static Validator validator() {
    String anchor = "nl. DS 1 13 2 " + "00".repeat(32);
    try {
      return new Validator(
          TrustAnchors.read(new ByteArrayInputStream(anchor.getBytes(StandardCharsets.US_ASCII))),
          (name, type) ->
              CompletableFuture.failedFuture(new LookupFailure(Reason.DNS_TIMEOUT, "no resolver")),
          NOW,
          Crypto.fastest());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @FuzzTest(maxDuration = "10m")
  void messages(byte[] received) throws IOException {
    Message message;
    try {
      message = new Message(received);
    } catch (WireParseException malformed) {
      return;
    }
    if (message.getQuestion() != null) {
      judge(message);
    }
  }

  private static void judge(Message message) {
    Name asked = message.getQuestion().getName();
    assertThat(SigningReading.of(message, message.getQuestion().getType())).isNotNull();
    assertThat(ZoneReading.nameServers(message, asked)).isNotNull();
    assertThat(ZoneReading.zoneAbove(message, asked)).isNotNull();
    assertThat(ZoneReading.contact(message)).isNotNull();
    CompletableFuture<Verdict> judged = VALIDATOR.judge(message).toCompletableFuture();
    assertThat(judged).isDone();
    if (!judged.isCompletedExceptionally()) {
      KINDS.stream()
          .filter(kind -> kind.type() == message.getQuestion().getType())
          .forEach(kind -> read(message, judged.join(), kind));
    }
  }

  private static void read(Message message, Verdict verdict, RecordKind<?> kind) {
    assertThat(AnswerReading.read(message, verdict.status(), verdict.reason(), kind)).isNotNull();
  }
}
