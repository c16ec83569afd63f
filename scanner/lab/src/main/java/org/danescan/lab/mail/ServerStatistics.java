package org.danescan.lab.mail;

import java.util.Map;
import java.util.Set;

/**
 * What one address has seen so far.
 *
 * @param sessions connections accepted
 * @param handshakes TLS handshakes completed
 * @param current sessions going on now. A session ends when the server has read QUIT, or sees or
 *     causes the close; a client that closes without QUIT and connects anew at once can be counted
 *     twice for a moment
 * @param peak the most sessions at once
 * @param commands how often each command came, upper case; those unknown to SMTP under {@code
 *     OTHER}
 * @param ehloNames the distinct names given with EHLO and HELO, at most the first 64
 */
public record ServerStatistics(
    long sessions,
    long handshakes,
    int current,
    int peak,
    Map<String, Long> commands,
    Set<String> ehloNames) {

  /** Nothing seen. */
  public static final ServerStatistics NONE = new ServerStatistics(0, 0, 0, 0, Map.of(), Set.of());

  public ServerStatistics {
    commands = Map.copyOf(commands);
    ehloNames = Set.copyOf(ehloNames);
  }
}
