package org.danescan.engine.dns;

/**
 * A question as it went out on a socket.
 *
 * @param exchange what it is about
 * @param wire its octets
 * @param socket where its answer must come
 */
record UdpQuestion(Exchange exchange, QueryWire wire, UdpSocket socket) implements Deadlines.Timed {
  @Override
  public long sentAt() {
    return exchange.sentAt();
  }

  @Override
  public boolean isOver() {
    return exchange.isOver() || !socket.awaits(this);
  }
}
