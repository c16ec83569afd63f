package org.danescan.engine.resolve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/**
 * Lookups that a validating resolver on this machine has validated: its AD bit is believed (RFC
 * 6840 §5.8). SERVFAIL is asked again with CD: data that is there without validation is bogus.
 */
final class TrustAdLookups extends DnsjavaLookups {
  private final HeadResolver head;
  private final Executor executor;

  TrustAdLookups(HeadResolver head, Executor executor) {
    this.head = head;
    this.executor = executor;
  }

  @Override
  <T> CompletionStage<Lookup<T>> send(Message query, RecordKind<T> kind) {
    query.getHeader().setFlag(Flags.AD);
    return head.validated(query, executor)
        .handle(
            (answer, failure) -> {
              if (failure == null) {
                return CompletableFuture.completedStage(
                    AnswerReading.read(answer, status(answer), whyInsecure(answer), kind));
              }
              LookupFailure known = HeadResolver.asLookupFailure(failure);
              return known.reason() == Reason.SERVFAIL
                  ? this.<T>withoutValidation(query, known)
                  : CompletableFuture.<Lookup<T>>failedStage(known);
            })
        .thenCompose(outcome -> outcome);
  }

  private static DnssecStatus status(Message answer) {
    return answer.getHeader().getFlag(Flags.AD) ? DnssecStatus.SECURE : DnssecStatus.INSECURE;
  }

  private static Reason whyInsecure(Message answer) {
    return status(answer) == DnssecStatus.INSECURE
        ? BogusReasons.ofInsecure(ExtendedError.of(answer).code())
        : Reason.NONE;
  }

  private <T> CompletionStage<Lookup<T>> withoutValidation(Message query, LookupFailure servfail) {
    return head.raw(query, executor).thenApply(raw -> bogus(servfail, raw));
  }

  private static <T> Lookup<T> bogus(LookupFailure servfail, Message raw) {
    String words = String.valueOf(servfail.getMessage());
    Reason reason = BogusReasons.of(words, servfail.extendedError(), AnswerReading.hasDenial(raw));
    return new Lookup.Bogus<>(
        reason, words, ExtendedError.orThatOf(reason, servfail.extendedError()));
  }
}
