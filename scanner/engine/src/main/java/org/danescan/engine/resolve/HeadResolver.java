package org.danescan.engine.resolve;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.danescan.core.token.Reason;
import org.danescan.engine.dns.Query;
import org.danescan.engine.resolve.cause.ExtendedError;
import org.danescan.engine.resolve.cause.LookupFailure;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;

/**
 * Asks the configured resolvers, in turn, until one gives an answer. Only answers come out, NOERROR
 * or NXDOMAIN; anything else fails with a {@link LookupFailure}, so that a validator never takes
 * the failure of a DS or DNSKEY query for a broken chain (RFC 4035 §4.3: indeterminate, not bogus).
 */
final class HeadResolver {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final BiFunction<Integer, Query, CompletionStage<Message>> transport;
  private final Upstreams upstreams;
  private final int tries;

  /**
   * A head over a transport.
   *
   * @param transport asks the resolver at a place
   */
  HeadResolver(DnsConfig config, BiFunction<Integer, Query, CompletionStage<Message>> transport) {
    this.transport = transport;
    this.upstreams = new Upstreams(config.resolvers().size());
    this.tries = config.retries() + 1;
  }

  /** The answer, as the query says it should be validated. */
  CompletionStage<Message> ask(Query query) {
    Question question = new Question(query, upstreams.inOrder());
    question.tryNext();
    return question.answer;
  }

  /** A question under way, and how often it has been tried. */
  private final class Question {
    private final Query query;
    private final List<Upstreams.Upstream> order;
    private final CompletableFuture<Message> answer = new CompletableFuture<>();
    private int tried;

    Question(Query query, List<Upstreams.Upstream> order) {
      this.query = query;
      this.order = order;
    }

    void tryNext() {
      Upstreams.Upstream upstream = order.get(tried++ % order.size());
      transport
          .apply(upstream.place(), query)
          .whenComplete(
              (message, failure) -> {
                upstream.note(failure == null);
                if (failure != null) {
                  failed(asLookupFailure(failure));
                } else if (isAnswer(message)) {
                  answer.complete(message);
                } else {
                  failed(refusal(message, query));
                }
              });
    }

    private void failed(LookupFailure failure) {
      if (tried >= tries || failure.isVerdict()) {
        answer.completeExceptionally(failure);
        return;
      }
      long pause = pause(failure);
      if (pause == 0) {
        tryNext();
      } else {
        later(pause).execute(this::tryNext);
      }
    }

    /** Another resolver is asked at once; one that has failed this question is left a while. */
    private long pause(LookupFailure failure) {
      return tried < order.size() || failure.reason() == Reason.DNS_TIMEOUT
          ? 0
          : FIRST_PAUSE.toMillis() << Math.min(tried - order.size(), 5);
    }
  }

  private static Executor later(long milliseconds) {
    return CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, Runnable::run);
  }

  private static boolean isAnswer(Message message) {
    return message.getRcode() == Rcode.NOERROR || message.getRcode() == Rcode.NXDOMAIN;
  }

  private static LookupFailure refusal(Message message, Query query) {
    int rcode = message.getRcode();
    Reason reason =
        switch (rcode) {
          case Rcode.SERVFAIL -> Reason.SERVFAIL;
          case Rcode.REFUSED -> Reason.DNS_REFUSED;
          default -> Reason.DNS_ERROR;
        };
    ExtendedError error = ExtendedError.of(message);
    String asked = query.name() + " " + Type.string(query.type());
    String words = error.text().isEmpty() ? "" : ": " + error.text();
    return new LookupFailure(reason, Rcode.string(rcode) + " for " + asked + words, error.code());
  }

  static LookupFailure asLookupFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LookupFailure known) {
        return known;
      }
      if (cause instanceof SocketTimeoutException) {
        return new LookupFailure(Reason.DNS_TIMEOUT, String.valueOf(cause.getMessage()));
      }
      if (cause instanceof WireParseException) {
        return new LookupFailure(Reason.DNS_MALFORMED, String.valueOf(cause.getMessage()));
      }
    }
    return new LookupFailure(Reason.DNS_ERROR, String.valueOf(failure.getMessage()));
  }
}
