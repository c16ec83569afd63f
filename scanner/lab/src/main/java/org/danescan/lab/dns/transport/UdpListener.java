package org.danescan.lab.dns.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.danescan.lab.dns.transport.Exchange.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One UDP socket, read by a few threads that each answer what they read. */
final class UdpListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UdpListener.class);
  private static final int RECEIVE_BUFFER = 1 << 20;
  private static final int LARGEST_QUERY = 4096;

  private final DatagramChannel channel;
  private final Exchange exchange;

  /**
   * Binds and starts.
   *
   * @param address port 0 for any
   * @param threads how many read
   */
  UdpListener(InetSocketAddress address, Exchange exchange, int threads) throws IOException {
    this.exchange = exchange;
    this.channel = DatagramChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
      channel.bind(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(this::serve, "lab-dns-udp-" + address + "-" + i);
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Where it listens. */
  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void serve() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_QUERY);
    while (channel.isOpen()) {
      try {
        serveOne(buffer);
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.debug("a datagram was lost", e);
      }
    }
  }

  private void serveOne(ByteBuffer buffer) throws IOException {
    buffer.clear();
    SocketAddress client = channel.receive(buffer);
    byte[] packet = new byte[buffer.flip().remaining()];
    buffer.get(packet);
    Optional<byte[]> response = exchange.respond(packet, Transport.UDP);
    if (response.isPresent()) {
      channel.send(ByteBuffer.wrap(response.get()), client);
    }
  }
}
