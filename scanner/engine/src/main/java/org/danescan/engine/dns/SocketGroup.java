package org.danescan.engine.dns;

import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A lane's sockets for one resolver. Many questions in a row go out on one socket, the next lot on
 * the next: few system calls, and many ports to guess (RFC 5452 §9.2).
 */
final class SocketGroup {
  private static final int SOCKETS = 8;

  /** Questions that go out on one socket before it is the next one's turn. */
  private static final int A_TURN = 64;

  /** After so many questions in a row without answer a socket is made anew. */
  private static final int SILENT = 64;

  private final Supplier<UdpSocket> opener;
  private final EventLoop loop;
  private final List<UdpSocket> sockets = new ArrayList<>();
  private int asked;
  private int place;
  private boolean renewing;

  /** Opens the sockets; not to be called on an event loop. */
  SocketGroup(
      EventLoop loop,
      Supplier<DatagramChannel> channels,
      InetSocketAddress resolver,
      UdpSocket.Listener listener) {
    this.loop = loop;
    this.opener = () -> new UdpSocket(loop, channels, resolver, listener);
    for (int i = 0; i < SOCKETS; i++) {
      sockets.add(opener.get());
    }
  }

  /** The socket that the next question goes out on. */
  UdpSocket next() {
    if (++asked % A_TURN == 0) {
      place = (place + 1) % SOCKETS;
    }
    return sockets.get(place);
  }

  /**
   * A socket keeps the local address that it had when it was connected; after a change of networks
   * nothing comes back on it.
   */
  void renewSilent() {
    for (int i = 0; i < SOCKETS && !renewing; i++) {
      if (sockets.get(i).silence() >= SILENT) {
        renew(i);
      }
    }
  }

  private void renew(int place) {
    renewing = true;
    CompletableFuture.supplyAsync(opener)
        .whenCompleteAsync(
            (opened, failure) -> {
              renewing = false;
              if (failure == null) {
                sockets.set(place, opened).close();
              }
            },
            loop);
  }

  void close() {
    sockets.forEach(UdpSocket::close);
  }
}
