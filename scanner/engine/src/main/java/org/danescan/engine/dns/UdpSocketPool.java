package org.danescan.engine.dns;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.xbill.DNS.Message;
import org.xbill.DNS.io.UdpIoClient;

/**
 * UDP exchanges over sockets that stay open. A reply counts only if it comes on the socket that
 * asked, from the address that was asked, with the id and the question that were sent (RFC 5452
 * §9.1); anything else is dropped and counted.
 */
final class UdpSocketPool implements UdpIoClient, AutoCloseable {
  private static final int SOCKETS = 16;
  private static final int RECEIVE_BUFFER = 1 << 20;

  private final Vertx vertx;
  private final List<Socket> ipv4;
  private final List<Socket> ipv6;
  private final LongAdder dropped = new LongAdder();

  UdpSocketPool(Vertx vertx) {
    this.vertx = vertx;
    this.ipv4 = open("0.0.0.0");
    this.ipv6 = hasIpv6() ? open("::") : List.of();
  }

  /** Closes the sockets; what is under way on them fails at its timeout. */
  @Override
  public void close() {
    ipv4.forEach(opened -> opened.socket.close());
    ipv6.forEach(opened -> opened.socket.close());
  }

  /** How many packets were no reply to anything asked. */
  long dropped() {
    return dropped.sum();
  }

  @Override
  public CompletableFuture<byte[]> sendAndReceiveUdp(
      InetSocketAddress local,
      InetSocketAddress remote,
      Message query,
      byte[] data,
      int maximum,
      Duration timeout) {
    List<Socket> sockets = remote.getAddress() instanceof Inet6Address ? ipv6 : ipv4;
    if (sockets.isEmpty()) {
      return CompletableFuture.failedFuture(new IOException("no IPv6 here to reach " + remote));
    }
    int first = ThreadLocalRandom.current().nextInt(sockets.size());
    for (int i = 0; i < sockets.size(); i++) {
      Socket socket = sockets.get((first + i) % sockets.size());
      Pending pending = new Pending(remote, data);
      if (socket.pending.putIfAbsent(Questions.id(data), pending) == null) {
        return socket.exchange(pending, timeout);
      }
    }
    return CompletableFuture.failedFuture(new IOException("the query id is taken on all sockets"));
  }

  private List<Socket> open(String any) {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < SOCKETS; i++) {
      DatagramSocketOptions options =
          new DatagramSocketOptions()
              .setReceiveBufferSize(RECEIVE_BUFFER)
              .setIpV6(any.equals("::"));
      DatagramSocket socket = vertx.createDatagramSocket(options);
      Socket opened = new Socket(socket);
      socket.handler(opened::receive);
      socket.listen(0, any).toCompletionStage().toCompletableFuture().join();
      sockets.add(opened);
    }
    return sockets;
  }

  private boolean hasIpv6() {
    try {
      DatagramSocket probe = vertx.createDatagramSocket(new DatagramSocketOptions().setIpV6(true));
      probe.listen(0, "::").toCompletionStage().toCompletableFuture().join();
      probe.close().toCompletionStage().toCompletableFuture().join();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static final class Pending {
    private final InetSocketAddress remote;
    private final String host;
    private final byte[] query;
    private final CompletableFuture<byte[]> reply = new CompletableFuture<>();

    Pending(InetSocketAddress remote, byte[] query) {
      this.remote = remote;
      this.host = remote.getAddress().getHostAddress();
      this.query = query;
    }

    boolean isAnsweredBy(DatagramPacket packet) {
      return packet.sender().port() == remote.getPort()
          && packet.sender().hostAddress().equals(host)
          && Questions.same(query, packet.data());
    }
  }

  private final class Socket {
    private final DatagramSocket socket;
    private final ConcurrentHashMap<Integer, Pending> pending = new ConcurrentHashMap<>();

    Socket(DatagramSocket socket) {
      this.socket = socket;
    }

    CompletableFuture<byte[]> exchange(Pending asked, Duration timeout) {
      int id = Questions.id(asked.query);
      InetSocketAddress remote = asked.remote;
      long timer =
          vertx.setTimer(
              Math.max(1, timeout.toMillis()),
              fired -> {
                if (pending.remove(id, asked)) {
                  asked.reply.completeExceptionally(
                      new SocketTimeoutException("no answer from " + remote));
                }
              });
      asked.reply.whenComplete((reply, failure) -> vertx.cancelTimer(timer));
      socket
          .send(Buffer.buffer(asked.query), remote.getPort(), asked.host)
          .onFailure(
              cause -> {
                if (pending.remove(id, asked)) {
                  asked.reply.completeExceptionally(new IOException(cause));
                }
              });
      return asked.reply;
    }

    void receive(DatagramPacket packet) {
      Buffer data = packet.data();
      if (data.length() >= Questions.HEADER) {
        Pending asked = pending.get(data.getUnsignedShort(0));
        if (asked != null
            && asked.isAnsweredBy(packet)
            && pending.remove(data.getUnsignedShort(0), asked)) {
          asked.reply.complete(data.getBytes());
          return;
        }
      }
      dropped.increment();
    }
  }
}
