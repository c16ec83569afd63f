package org.danescan.engine.dns;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.xbill.DNS.Message;
import org.xbill.DNS.io.TcpIoClient;

/** TCP exchanges, one connection a query (RFC 7766 §8: two octets of length, then the message). */
final class TcpExchanges implements TcpIoClient {
  private final Vertx vertx;
  private final NetClient client;

  TcpExchanges(Vertx vertx) {
    this.vertx = vertx;
    this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
  }

  @Override
  public CompletableFuture<byte[]> sendAndReceiveTcp(
      InetSocketAddress local,
      InetSocketAddress remote,
      Message query,
      byte[] data,
      Duration timeout) {
    CompletableFuture<byte[]> reply = new CompletableFuture<>();
    long timer =
        vertx.setTimer(
            Math.max(1, timeout.toMillis()),
            fired ->
                reply.completeExceptionally(
                    new SocketTimeoutException("no answer over TCP from " + remote)));
    reply.whenComplete((done, failure) -> vertx.cancelTimer(timer));
    client
        .connect(remote.getPort(), remote.getAddress().getHostAddress())
        .onSuccess(socket -> converse(socket, data, reply))
        .onFailure(cause -> reply.completeExceptionally(new IOException(cause)));
    return reply;
  }

  private static void converse(NetSocket socket, byte[] query, CompletableFuture<byte[]> reply) {
    reply.whenComplete((done, failure) -> socket.close());
    if (reply.isDone()) {
      return;
    }
    Buffer received = Buffer.buffer();
    socket.handler(
        bytes -> {
          received.appendBuffer(bytes);
          if (received.length() >= 2 && received.length() >= 2 + received.getUnsignedShort(0)) {
            reply.complete(received.getBytes(2, 2 + received.getUnsignedShort(0)));
          }
        });
    socket.closeHandler(
        closed -> reply.completeExceptionally(new IOException("the connection was closed")));
    socket.exceptionHandler(cause -> reply.completeExceptionally(new IOException(cause)));
    socket.write(Buffer.buffer().appendUnsignedShort(query.length).appendBytes(query));
  }
}
