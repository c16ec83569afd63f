package org.danescan.engine.resolve;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.danescan.core.token.Reason;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;
import org.xbill.DNS.io.IoClientFactory;

/**
 * Asks the configured resolvers, in turn, until one gives an answer. Only answers come out, NOERROR
 * or NXDOMAIN; anything else fails with a {@link LookupFailure}, so that a validator never takes
 * the failure of a DS or DNSKEY query for a broken chain (RFC 4035 §4.3: indeterminate, not bogus).
 */
final class HeadResolver {
  private static final int EDNS_PAYLOAD = 1232;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final Upstreams upstreams;
  private final int tries;
  private final Supplier<Future<Void>> permit;

  HeadResolver(DnsConfig config, IoClientFactory transport, Supplier<Future<Void>> permit) {
    this.upstreams =
        new Upstreams(
            config.resolvers().stream().map(at -> resolver(at, config, transport)).toList());
    this.tries = config.retries() + 1;
    this.permit = permit;
  }

  private static SimpleResolver resolver(
      InetSocketAddress address, DnsConfig config, IoClientFactory transport) {
    SimpleResolver resolver = new SimpleResolver(address);
    resolver.setIoClientFactory(transport);
    resolver.setEDNS(0, EDNS_PAYLOAD, ExtendedFlags.DO, List.of());
    resolver.setTimeout(config.timeout());
    return resolver;
  }

  /** The answer as the resolver validates it. */
  CompletionStage<Message> validated(Message query, Executor executor) {
    return ask(query, executor);
  }

  private CompletionStage<Message> ask(Message query, Executor executor) {
    return ask(query, executor, upstreams.inOrder(), 0);
  }

  private CompletionStage<Message> ask(
      Message query, Executor executor, List<Upstreams.Upstream> order, int tried) {
    Upstreams.Upstream upstream = order.get(tried % order.size());
    return permit
        .get()
        .toCompletionStage()
        .thenCompose(granted -> upstream.ask(query, executor))
        .thenApply(message -> answerOrFailure(message, query))
        .handle(
            (answer, failure) -> {
              if (failure == null) {
                return CompletableFuture.completedStage(answer);
              }
              LookupFailure known = asLookupFailure(failure);
              if (tried + 1 >= tries || known.isVerdict()) {
                return CompletableFuture.<Message>failedStage(known);
              }
              return pause(known, order.size(), tried + 1)
                  .thenCompose(rested -> ask(query, executor, order, tried + 1));
            })
        .thenCompose(outcome -> outcome);
  }

  /**
   * Another resolver is asked at once; one that has failed this question before is left a while.
   */
  private static CompletionStage<Void> pause(LookupFailure failure, int resolvers, int tried) {
    if (tried < resolvers || failure.reason() == Reason.DNS_TIMEOUT) {
      return CompletableFuture.completedStage(null);
    }
    long millis = FIRST_PAUSE.toMillis() << Math.min(tried - resolvers, 5);
    Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    return CompletableFuture.runAsync(() -> {}, later);
  }

  private static Message answerOrFailure(Message message, Message query) {
    int rcode = message.getRcode();
    if (rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN) {
      return message;
    }
    Reason reason =
        switch (rcode) {
          case Rcode.SERVFAIL -> Reason.SERVFAIL;
          case Rcode.REFUSED -> Reason.DNS_REFUSED;
          default -> Reason.DNS_ERROR;
        };
    Record question = query.getQuestion();
    ExtendedError error = ExtendedError.of(message);
    String asked = question.getName() + " " + Type.string(question.getType());
    String words = error.text().isEmpty() ? "" : ": " + error.text();
    throw new CompletionException(
        new LookupFailure(reason, Rcode.string(rcode) + " for " + asked + words, error.code()));
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

  /** The answer as it is, CD set and nothing validated. */
  CompletionStage<Message> raw(Message query, Executor executor) {
    Message unchecked = query.clone();
    unchecked.getHeader().setFlag(Flags.CD);
    return ask(unchecked, executor);
  }
}
