package org.danescan.engine.dns;

import io.vertx.core.Vertx;
import org.xbill.DNS.io.IoClientFactory;
import org.xbill.DNS.io.TcpIoClient;
import org.xbill.DNS.io.UdpIoClient;

/** Gives dnsjava our transports: long-lived UDP sockets, and TCP for what UDP truncates. */
public final class VertxIoClientFactory implements IoClientFactory, AutoCloseable {
  private final UdpSocketPool udp;
  private final TcpExchanges tcp;

  /** Opens the sockets; returns when they are bound. */
  public VertxIoClientFactory(Vertx vertx) {
    this.udp = new UdpSocketPool(vertx);
    this.tcp = new TcpExchanges(vertx);
  }

  @Override
  public TcpIoClient createOrGetTcpClient() {
    return tcp;
  }

  @Override
  public UdpIoClient createOrGetUdpClient() {
    return udp;
  }

  @Override
  public void close() {
    udp.close();
    tcp.close();
  }
}
