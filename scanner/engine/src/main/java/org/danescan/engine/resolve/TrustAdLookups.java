package org.danescan.engine.resolve;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.danescan.engine.dns.Query;
import org.danescan.engine.resolve.cause.BogusReasons;
import org.danescan.engine.resolve.cause.ExtendedError;
import org.danescan.engine.resolve.cause.LookupFailure;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/**
 * Lookups that a validating resolver on this machine has validated: its AD bit is believed (RFC
 * 6840 §5.8). SERVFAIL is asked again with CD: data that is there without validation is bogus.
 */
final class TrustAdLookups extends DnsjavaLookups {
  TrustAdLookups(HeadResolver head) {
    super(head);
  }

  @Override
  <T> CompletionStage<Read<T>> send(Name owner, RecordKind<T> kind) {
    Query query = new Query(owner, kind.type(), Query.Checking.BY_RESOLVER);
    return head.ask(query)
        .handle(
            (answer, failure) -> {
              if (failure == null) {
                return CompletableFuture.completedStage(
                    new Read<>(
                        AnswerReading.read(answer, status(answer), whyInsecure(answer), kind),
                        Optional.of(answer)));
              }
              LookupFailure known = HeadResolver.asLookupFailure(failure);
              return known.reason() == Reason.SERVFAIL
                  ? this.<T>withoutValidation(query, known)
                  : CompletableFuture.<Read<T>>failedStage(known);
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

  private <T> CompletionStage<Read<T>> withoutValidation(Query query, LookupFailure servfail) {
    return head.ask(query.unchecked()).thenApply(raw -> bogus(servfail, raw));
  }

  private static <T> Read<T> bogus(LookupFailure servfail, Message raw) {
    String words = String.valueOf(servfail.getMessage());
    Reason reason = BogusReasons.of(words, servfail.extendedError(), AnswerReading.hasDenial(raw));
    return new Read<>(
        new Lookup.Bogus<>(reason, words, ExtendedError.orThatOf(reason, servfail.extendedError())),
        Optional.of(raw));
  }
}
