package org.danescan.engine.dns;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One TCP connection to a server: two octets of length before each message (RFC 7766 §8), answers
 * in any order (§7), matched by id and question. A message that answers nothing asked ends it.
 */
final class TcpConnection {
  private static final int MOST_UNANSWERED = 1000;

  private final Map<Integer, Asked> unanswered = new HashMap<>();
  private Optional<NetSocket> socket = Optional.empty();
  private Optional<IOException> end = Optional.empty();
  private Buffer received = Buffer.buffer();

  private record Asked(QueryWire query, CompletableFuture<byte[]> reply) {}

  /** Sends a query, now or when the connection stands. */
  synchronized CompletableFuture<byte[]> ask(QueryWire query) {
    Asked asked = new Asked(query, new CompletableFuture<>());
    int id = query.id();
    if (end.isPresent()) {
      asked.reply.completeExceptionally(end.get());
    } else if (unanswered.size() >= MOST_UNANSWERED || unanswered.containsKey(id)) {
      asked.reply.completeExceptionally(new IOException("too many queries over TCP at once"));
    } else {
      unanswered.put(id, asked);
      asked.reply.whenComplete((reply, failure) -> forget(id, asked));
      socket.ifPresent(opened -> opened.write(framed(asked.query.octets())));
    }
    return asked.reply;
  }

  /** Whether nothing can be asked any more. */
  synchronized boolean isOver() {
    return end.isPresent();
  }

  /** The connection stands. */
  synchronized void opened(NetSocket opened) {
    socket = Optional.of(opened);
    opened.handler(this::receive);
    opened.exceptionHandler(cause -> end(new IOException(cause)));
    opened.closeHandler(closed -> end(new IOException("the connection was closed")));
    unanswered.values().forEach(asked -> opened.write(framed(asked.query.octets())));
  }

  /** The connection is over; what is unanswered fails. */
  void end(IOException cause) {
    List<Asked> failed;
    synchronized (this) {
      if (end.isPresent()) {
        return;
      }
      end = Optional.of(cause);
      failed = List.copyOf(unanswered.values());
      socket.ifPresent(NetSocket::close);
    }
    failed.forEach(asked -> asked.reply.completeExceptionally(cause));
  }

  private synchronized void forget(int id, Asked asked) {
    unanswered.remove(id, asked);
  }

  private void receive(Buffer bytes) {
    received.appendBuffer(bytes);
    int at = 0;
    while (received.length() - at >= 2
        && received.length() - at - 2 >= received.getUnsignedShort(at)) {
      int length = received.getUnsignedShort(at);
      if (!answer(received.getBuffer(at + 2, at + 2 + length))) {
        end(new IOException("the server answers what was not asked"));
        return;
      }
      at += 2 + length;
    }
    received = received.getBuffer(at, received.length());
  }

  /** A late answer, to a query given up, is no offence. */
  private boolean answer(Buffer message) {
    if (message.length() < QueryWire.HEADER) {
      return false;
    }
    Optional<Asked> asked;
    synchronized (this) {
      asked = Optional.ofNullable(unanswered.get(message.getUnsignedShort(0)));
    }
    if (asked.isEmpty()) {
      return true;
    }
    byte[] octets = message.getBytes();
    if (asked.get().query.match(octets) == QueryWire.Match.NONE) {
      return false;
    }
    asked.get().reply.complete(octets);
    return true;
  }

  private static Buffer framed(byte[] query) {
    return Buffer.buffer(2 + query.length).appendUnsignedShort(query.length).appendBytes(query);
  }
}
