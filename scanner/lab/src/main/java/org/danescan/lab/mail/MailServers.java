package org.danescan.lab.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.danescan.lab.mail.tls.LegacyTls;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.plan.MailServerPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/**
 * The lab's mail servers, all on one port, each on its own loopback address.
 *
 * <p>Servers come into being one by one, as plans are bound, while others are in use. Create this
 * before anything else in the process uses JSSE: see {@link LegacyTls}.
 */
public final class MailServers implements AutoCloseable {
  /** Asks for any free port. */
  public static final int ANY_PORT = 0;

  static {
    LegacyTls.permit();
  }

  private final Pki pki;
  private final Optional<ServerSocket> reservation;
  private final int port;
  private final AcceptLoop loop;
  private final Map<InetAddress, MailServer> servers = new ConcurrentHashMap<>();
  private volatile UnaryOperator<Behaviour> disturbance = UnaryOperator.identity();

  /**
   * Servers that do not listen yet.
   *
   * @param port the port of them all, or {@link #ANY_PORT}
   * @param pki makes what they show
   * @throws CannotListenException if no port is free
   */
  public MailServers(int port, Pki pki, MailServerOptions options) {
    this.pki = pki;
    reservation = port == ANY_PORT ? Optional.of(reserve()) : Optional.empty();
    this.port = reservation.map(ServerSocket::getLocalPort).orElse(port);
    loop = AcceptLoop.start(options);
  }

  /** A port nobody has, kept from others as long as this socket is open. */
  private static ServerSocket reserve() {
    InetAddress address = InetAddress.getLoopbackAddress();
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(address, ANY_PORT), 1);
      return socket;
    } catch (IOException e) {
      throw new CannotListenException(address, ANY_PORT, e);
    }
  }

  /** The port that all servers listen on. */
  public int port() {
    return port;
  }

  /**
   * Makes a server listen. When this returns, clients can connect. Binding a plan again does
   * nothing; plans of one address are merged by their SNI names. A server that {@link
   * Behaviour#REFUSES_CONNECTION} is not bound.
   *
   * @throws CannotListenException if the address and port cannot be had
   * @throws IllegalArgumentException if another plan of the same address contradicts this one
   * @throws IllegalStateException if closed, or if the server needs TLS 1.0 and JSSE was in use
   *     before this class
   */
  public void bind(MailServerPlan plan) {
    if (plan.behaviour() == Behaviour.REFUSES_CONNECTION) {
      refuse(plan);
      return;
    }
    servers.computeIfAbsent(plan.address(), address -> listen(plan)).merge(plan);
  }

  private void refuse(MailServerPlan plan) {
    MailServer listening = servers.get(plan.address());
    if (listening != null) {
      listening.merge(plan);
    }
  }

  private MailServer listen(MailServerPlan plan) {
    if (plan.behaviour() == Behaviour.OLD_TLS_ONLY && !LegacyTls.permitted()) {
      throw new IllegalStateException(
          "this process used TLS before the lab could permit TLS 1.0: create the lab first");
    }
    MailServer server = new MailServer(plan, pki, planned -> disturbance.apply(planned));
    loop.listen(server, port);
    return server;
  }

  /**
   * Disturbs all servers from now on.
   *
   * @param disturbance what a server does that is planned to behave so; not {@link
   *     Behaviour#REFUSES_CONNECTION}
   */
  public void disturb(UnaryOperator<Behaviour> disturbance) {
    this.disturbance = disturbance;
  }

  /** What an address has seen; {@link ServerStatistics#NONE} where nothing listens. */
  public ServerStatistics statistics(InetAddress address) {
    return Optional.ofNullable(servers.get(address))
        .map(server -> server.counters().snapshot())
        .orElse(ServerStatistics.NONE);
  }

  /** What every address that listens has seen. */
  public Map<InetAddress, ServerStatistics> statistics() {
    Map<InetAddress, ServerStatistics> all = new ConcurrentHashMap<>();
    servers.forEach((address, server) -> all.put(address, server.counters().snapshot()));
    return Map.copyOf(all);
  }

  /** Stops listening and ends all sessions. */
  @Override
  public void close() {
    loop.close();
    reservation.ifPresent(Closing::quietly);
  }
}
