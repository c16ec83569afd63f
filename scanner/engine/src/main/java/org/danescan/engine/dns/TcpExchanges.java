package org.danescan.engine.dns;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * TCP exchanges over a few connections a server, kept while they are used, with many queries on
 * each (RFC 7766 §6.2.1). A connection that has been idle is closed (§6.2.3).
 */
final class TcpExchanges implements AutoCloseable {
  private static final int CONNECTIONS = 2;
  private static final int IDLE_SECONDS = 10;

  private final Vertx vertx;
  private final NetClient client;
  private final AtomicInteger turn = new AtomicInteger();
  private final ConcurrentHashMap<Place, TcpConnection> open = new ConcurrentHashMap<>();

  private record Place(InetSocketAddress remote, int number) {}

  TcpExchanges(Vertx vertx) {
    this.vertx = vertx;
    this.client =
        vertx.createNetClient(
            new NetClientOptions()
                .setTcpNoDelay(true)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
  }

  /** Asks; what comes back has the query's id and question. */
  CompletableFuture<byte[]> ask(InetSocketAddress remote, QueryWire query, Duration timeout) {
    int number = Math.floorMod(turn.getAndIncrement(), CONNECTIONS);
    CompletableFuture<byte[]> reply = connection(new Place(remote, number)).ask(query);
    long timer =
        vertx.setTimer(
            Math.max(1, timeout.toMillis()),
            fired ->
                reply.completeExceptionally(
                    new SocketTimeoutException("no answer over TCP from " + remote)));
    reply.whenComplete((done, failure) -> vertx.cancelTimer(timer));
    return reply;
  }

  private TcpConnection connection(Place place) {
    TcpConnection connection = open.computeIfAbsent(place, this::connect);
    if (connection.isOver()) {
      open.remove(place, connection);
      return open.computeIfAbsent(place, this::connect);
    }
    return connection;
  }

  private TcpConnection connect(Place place) {
    InetSocketAddress remote = place.remote();
    TcpConnection connection = new TcpConnection();
    client
        .connect(remote.getPort(), remote.getAddress().getHostAddress())
        .onSuccess(connection::opened)
        .onFailure(cause -> connection.end(new IOException(cause)));
    return connection;
  }

  /** Closes every connection. */
  @Override
  public void close() {
    client.close();
  }
}
