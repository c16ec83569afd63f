package org.danescan.engine.dns;

/**
 * A question as it went out on a socket.
 *
 * @param exchange what it is about
 * @param wire its octets
 * @param socket where its answer must come
 */
record UdpQuestion(Exchange exchange, QueryWire wire, UdpSocket socket) {
  /** Whether nobody waits for it any more. */
  boolean isOver() {
    return exchange.isOver() || !socket.awaits(this);
  }
}
