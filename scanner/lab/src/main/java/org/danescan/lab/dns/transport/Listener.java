package org.danescan.lab.dns.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;

/** UDP and TCP at one address and port. */
public final class Listener implements AutoCloseable {
  private static final int TRIES = 20;

  private final UdpListener udp;
  private final TcpListener tcp;

  private Listener(UdpListener udp, TcpListener tcp) {
    this.udp = udp;
    this.tcp = tcp;
  }

  /**
   * Binds both; with port 0 until a port is found that is free for both.
   *
   * @param udpThreads how many threads read the UDP socket
   */
  public static Listener open(InetSocketAddress address, Exchange exchange, int udpThreads)
      throws IOException {
    for (int tries = 1; ; tries++) {
      UdpListener udp = new UdpListener(address, exchange, udpThreads);
      try {
        return new Listener(udp, new TcpListener(udp.address(), exchange));
      } catch (BindException e) {
        udp.close();
        if (address.getPort() != 0 || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() throws IOException {
    return udp.address();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
