package org.danescan.engine.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Lookups that we validate ourselves, from the trust anchor down, by dnsjava's validator. */
final class ValidatingLookups extends DnsjavaLookups {
  private static final String KEPT_KEYS = "300000";

  private final HeadResolver head;
  private final ValidatingResolver validator;
  private final Executor executor;
  private final Clock clock;

  ValidatingLookups(HeadResolver head, Optional<Path> trustAnchor, Executor executor, Clock clock)
      throws IOException {
    this.head = head;
    this.executor = executor;
    this.clock = clock;
    this.validator = new ValidatingResolver(head, clock);
    Properties properties = new Properties();
    properties.setProperty("dnsjava.dnssec.keycache.max_size", KEPT_KEYS);
    validator.init(properties);
    try (InputStream anchors = open(trustAnchor)) {
      validator.loadTrustAnchors(anchors);
    }
    if (validator.getTrustAnchors().items().isEmpty()) {
      throw new IOException(
          "--trust-anchor: "
              + trustAnchor.map(Path::toString).orElse("built in")
              + " has no DS or DNSKEY record");
    }
  }

  private static InputStream open(Optional<Path> trustAnchor) throws IOException {
    if (trustAnchor.isPresent()) {
      return Files.newInputStream(trustAnchor.get());
    }
    InputStream builtIn = ValidatingLookups.class.getResourceAsStream("root-anchors.txt");
    if (builtIn == null) {
      throw new IllegalStateException("root-anchors.txt is missing from this build");
    }
    return builtIn;
  }

  @Override
  <T> CompletionStage<Lookup<T>> send(Message query, RecordKind<T> kind) {
    return validator
        .sendAsync(query, executor)
        .thenCompose(
            answer -> {
              if (answer.getRcode() == Rcode.SERVFAIL) {
                return bogus(query, answer, kind);
              }
              DnssecStatus status =
                  answer.getHeader().getFlag(Flags.AD)
                      ? DnssecStatus.SECURE
                      : DnssecStatus.INSECURE;
              return CompletableFuture.completedStage(AnswerReading.read(answer, status, kind));
            });
  }

  /** The head resolver gives answers only, so a SERVFAIL here is the validator's: bogus. */
  private <T> CompletionStage<Lookup<T>> bogus(Message query, Message answer, RecordKind<T> kind) {
    ExtendedError error = ExtendedError.of(answer);
    return head.raw(query, executor)
        .thenApply(
            raw ->
                BogusReasons.isTooCostly(error.text())
                    ? AnswerReading.read(raw, DnssecStatus.INSECURE, kind)
                    : new Lookup.Bogus<>(reason(error, raw), error.text()));
  }

  private Reason reason(ExtendedError error, Message raw) {
    Reason reason = BogusReasons.of(error.text(), error.code(), AnswerReading.hasDenial(raw));
    return reason == Reason.DNSSEC_BOGUS
        ? SignatureFaults.firstIn(raw, clock.instant()).orElse(reason)
        : reason;
  }
}
