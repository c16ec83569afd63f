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
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
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
    long asked = System.nanoTime();
    return validator
        .sendAsync(query, executor)
        .thenCompose(
            answer ->
                answer.getRcode() == Rcode.SERVFAIL
                    ? bogus(query, answer, kind)
                    : CompletableFuture.completedStage(validated(answer, asked, kind)));
  }

  private <T> Lookup<T> validated(Message answer, long asked, RecordKind<T> kind) {
    if (answer.getHeader().getFlag(Flags.AD)) {
      return AnswerReading.read(answer, DnssecStatus.SECURE, kind);
    }
    return head.keyFailures()
        .behind(answer, asked)
        .<Lookup<T>>map(
            hidden -> new Lookup.Failed<>(hidden.reason(), String.valueOf(hidden.getMessage())))
        .orElseGet(() -> AnswerReading.read(answer, DnssecStatus.INSECURE, kind));
  }

  /** The head resolver gives answers only, so a SERVFAIL here is the validator's: bogus. */
  private <T> CompletionStage<Lookup<T>> bogus(Message query, Message answer, RecordKind<T> kind) {
    ExtendedError error = ExtendedError.of(answer);
    return head.raw(query, executor)
        .thenCompose(
            raw ->
                BogusReasons.isTooCostly(error.text())
                    ? CompletableFuture.completedStage(
                        AnswerReading.read(raw, DnssecStatus.INSECURE, kind))
                    : reason(error, raw)
                        .thenApply(reason -> new Lookup.Bogus<>(reason, error.text())));
  }

  private CompletionStage<Reason> reason(ExtendedError error, Message raw) {
    Optional<Name> keys = BogusReasons.zoneOfUnsecuredKeys(error.text());
    if (keys.isPresent()) {
      return head.raw(
              Message.newQuery(Record.newRecord(keys.get(), Type.DNSKEY, DClass.IN)), executor)
          .thenApply(
              dnskey ->
                  SignatureFaults.ofTimeIn(dnskey, clock.instant()).orElse(Reason.DS_MISMATCH));
    }
    Reason reason = BogusReasons.of(error.text(), error.code(), AnswerReading.hasDenial(raw));
    return CompletableFuture.completedStage(
        reason == Reason.DNSSEC_BOGUS
            ? SignatureFaults.firstIn(raw, clock.instant()).orElse(reason)
            : reason);
  }
}
