package org.danescan.lab.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.danescan.lab.dns.transport.Exchange;
import org.danescan.lab.dns.transport.Listener;
import org.danescan.lab.zone.SignedInternet;

/**
 * A validating recursive resolver for the whole private internet, over UDP and TCP. With CD set it
 * gives data whatever it is worth; without, bogus data is SERVFAIL with an extended error and
 * secure data has AD.
 */
public final class ResolverServer implements AutoCloseable {
  private final Exchange exchange;
  private final LongAdder answered = new LongAdder();
  private final DisturbedResponder responder;
  private Optional<Listener> listener = Optional.empty();

  /** A resolver that does not listen yet. */
  public ResolverServer(SignedInternet internet) {
    this.responder = new DisturbedResponder(new RecursiveResponder(internet));
    this.exchange = new Exchange(responder, answered);
  }

  /**
   * Listens on UDP and TCP.
   *
   * @param address port 0 for any
   * @return the address with the port it got
   */
  public synchronized InetSocketAddress start(InetSocketAddress address) throws IOException {
    if (listener.isPresent()) {
      throw new IllegalStateException("started already");
    }
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    Listener opened = Listener.open(address, exchange, threads);
    listener = Optional.of(opened);
    return opened.address();
  }

  /** Disturbs what it answers from now on; its queries are counted from 1 again. */
  public void disturb(Disturbance disturbance) {
    responder.disturb(disturbance);
  }

  /** How many responses were sent. */
  public LongAdder answered() {
    return answered;
  }

  @Override
  public synchronized void close() throws IOException {
    if (listener.isPresent()) {
      listener.get().close();
    }
    listener = Optional.empty();
  }
}
