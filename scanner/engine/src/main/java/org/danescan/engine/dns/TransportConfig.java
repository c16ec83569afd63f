package org.danescan.engine.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * Where queries go, and how long an answer is waited for.
 *
 * @param resolvers at least one
 * @param timeout for one question to one resolver, more than nothing
 */
public record TransportConfig(List<InetSocketAddress> resolvers, Duration timeout) {
  public TransportConfig {
    resolvers = List.copyOf(resolvers);
  }
}
