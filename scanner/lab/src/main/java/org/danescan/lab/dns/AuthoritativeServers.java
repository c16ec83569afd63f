package org.danescan.lab.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.danescan.lab.dns.transport.Exchange;
import org.danescan.lab.dns.transport.Listener;
import org.danescan.lab.zone.ServerAddresses;
import org.danescan.lab.zone.SignedInternet;

/**
 * The authoritative servers of the private internet, over UDP and TCP, on the addresses that {@link
 * ServerAddresses} gives: what a real resolver iterates over, from the root hints and the trust
 * anchor on.
 */
public final class AuthoritativeServers implements AutoCloseable {
  /** Where resolvers ask; binding it takes root or the right to bind low ports. */
  public static final int DNS_PORT = 53;

  private final SignedInternet internet;
  private final LongAdder answered = new LongAdder();
  private final List<Listener> listeners = new ArrayList<>();

  /** Servers that do not listen yet. */
  public AuthoritativeServers(SignedInternet internet) {
    this.internet = internet;
  }

  /**
   * Listens on every address.
   *
   * @param port the port of all of them; not 0, for name servers are known by address alone
   * @return the addresses, the root server's first
   * @throws IOException where some address cannot be bound; none is then
   */
  public synchronized List<InetSocketAddress> start(int port) throws IOException {
    List<InetSocketAddress> started = new ArrayList<>();
    try {
      for (InetAddress address : ServerAddresses.all()) {
        InetSocketAddress socket = new InetSocketAddress(address, port);
        Exchange exchange = new Exchange(new AuthoritativeResponder(internet, address), answered);
        listeners.add(Listener.open(socket, exchange, 1));
        started.add(socket);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    return List.copyOf(started);
  }

  /** How many responses were sent, by all servers. */
  public LongAdder answered() {
    return answered;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Listener listener : listeners) {
      listener.close();
    }
    listeners.clear();
  }
}
