package org.danescan.engine.dns;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import org.xbill.DNS.Message;

/** One question on its way to one resolver and back. Touched by its lane's thread only. */
final class Exchange {
  private final Query query;
  private final int resolver;
  private final CompletableFuture<Message> answer = new CompletableFuture<>();
  private long sentAt;

  Exchange(Query query, int resolver) {
    this.query = query;
    this.resolver = resolver;
  }

  Query query() {
    return query;
  }

  int resolver() {
    return resolver;
  }

  CompletableFuture<Message> answer() {
    return answer;
  }

  boolean isOver() {
    return answer.isDone();
  }

  /** When it was first sent, in the nanoseconds of {@link System#nanoTime}. */
  long sentAt() {
    return sentAt;
  }

  /** It goes out for the first time. */
  void sent(long now) {
    sentAt = now;
  }

  /** The octets that came back, read; what cannot be read fails. */
  void answered(QueryWire wire, byte[] message) {
    wire.restoreCase(message);
    try {
      answer.complete(new ReceivedMessage(message));
    } catch (IOException malformed) {
      answer.completeExceptionally(malformed);
    }
  }

  void failed(IOException cause) {
    answer.completeExceptionally(cause);
  }

  void timedOut(String from) {
    failed(new SocketTimeoutException("no answer from " + from + " about " + query.name()));
  }
}
