package org.danescan.engine.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.danescan.engine.validate.limit.Effort;
import org.danescan.engine.validate.limit.Limits;
import org.danescan.engine.validate.vectors.Question;
import org.danescan.engine.validate.vectors.Replay;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Our validator and dnsjava's, of the same recorded answers at the same time. */
final class BothValidators {
  private final Replay replay;
  private final Validator ours;
  private final ValidatingResolver theirs;

  /**
   * Both.
   *
   * @param anchors DS or DNSKEY records in presentation format
   * @param options those of dnsjava
   */
  BothValidators(Replay replay, List<String> anchors, Instant at, Properties options)
      throws IOException {
    this.replay = replay;
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    byte[] text = (String.join("\n", anchors) + "\n").getBytes(StandardCharsets.US_ASCII);
    this.ours =
        new Validator(
            TrustAnchors.read(new ByteArrayInputStream(text)),
            (name, type) ->
                CompletableFuture.completedStage(replay.answer(new Question(name, type))),
            clock,
            new WithDsa(),
            Limits.DEFAULT,
            new Effort());
    this.theirs = new ValidatingResolver(new Recorded(replay), clock);
    theirs.init(options);
    theirs.loadTrustAnchors(new ByteArrayInputStream(text));
    theirs.setTimeout(Duration.ofMinutes(1));
  }

  /** Our status of an answer. */
  String ours(Question question) {
    Verdict verdict = ours.judge(replay.answer(question)).toCompletableFuture().join();
    return verdict.status().token();
  }

  /** The status that dnsjava gives it. */
  String theirs(Question question) throws IOException {
    Message answer = theirs.send(Message.newQuery(question.record()));
    if (answer.getRcode() == Rcode.SERVFAIL) {
      return "bogus";
    }
    return answer.getHeader().getFlag(Flags.AD) ? "secure" : "insecure";
  }

  /** A resolver that has the recorded answers. */
  private record Recorded(Replay replay) implements Resolver {
    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
      Message answer =
          replay.answer(new Question(query.getQuestion().getName(), query.getQuestion().getType()));
      answer.getHeader().setID(query.getHeader().getID());
      answer.getHeader().setFlag(Flags.QR);
      return CompletableFuture.completedFuture(answer);
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query) {
      return sendAsync(query, Runnable::run);
    }

    // What is set on the way to a network means nothing to recorded answers.

    @Override
    public void setPort(int port) {}

    @Override
    public void setTCP(boolean flag) {}

    @Override
    public void setIgnoreTruncation(boolean flag) {}

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {}

    @Override
    public void setTSIGKey(TSIG key) {}

    @Override
    public void setTimeout(Duration timeout) {}
  }
}
