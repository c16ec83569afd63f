package org.danescan.engine.resolve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;
import org.xbill.DNS.io.IoClientFactory;

/**
 * Asks the configured resolvers, in turn, until one gives an answer. Only answers come out, NOERROR
 * or NXDOMAIN; anything else fails with a {@link LookupFailure}, so that a validator never takes
 * the failure of a DS or DNSKEY query for a broken chain (RFC 4035 §4.3: indeterminate, not bogus).
 * DS and DNSKEY answers are shared and kept for a while, as every name of a zone needs them.
 */
final class HeadResolver implements Resolver {
  private static final int EDNS_PAYLOAD = 1232;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final int KEPT_ANSWERS = 300_000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final Upstreams upstreams;
  private final Duration timeout;
  private final int tries;
  private final Supplier<Future<Void>> permit;
  private final AsyncCache<Question, Message> keys =
      Caffeine.newBuilder().maximumSize(KEPT_ANSWERS).expireAfterWrite(KEPT_FOR).buildAsync();

  private final KeyFailures keyFailures = new KeyFailures();

  private record Question(Name name, int type) {}

  HeadResolver(DnsConfig config, IoClientFactory transport, Supplier<Future<Void>> permit) {
    this.upstreams =
        new Upstreams(
            config.resolvers().stream().map(at -> resolver(at, config, transport)).toList());
    this.timeout = config.timeout();
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

  @Override
  public CompletionStage<Message> sendAsync(Message query, Executor executor) {
    Record question = query.getQuestion();
    if (question.getType() != Type.DS && question.getType() != Type.DNSKEY) {
      return ask(query, executor);
    }
    return keys.get(
            new Question(question.getName(), question.getType()),
            (key, ignored) -> askForKeys(query, executor).toCompletableFuture())
        .thenApply(answer -> readdressed(answer, query));
  }

  private CompletionStage<Message> askForKeys(Message query, Executor executor) {
    return ask(query, executor)
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                keyFailures.note(query.getQuestion().getName(), asLookupFailure(failure));
              }
            });
  }

  /** The failures of DS and DNSKEY lookups, which a validator may hide. */
  KeyFailures keyFailures() {
    return keyFailures;
  }

  /** A kept answer as the answer to another query for the same. */
  private static Message readdressed(Message kept, Message query) {
    Message answer = kept.clone();
    answer.getHeader().setID(query.getHeader().getID());
    return answer;
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

  @Override
  public Duration getTimeout() {
    return timeout;
  }

  // The validator sets these; ours stand in DnsConfig.

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
