package org.danescan.core.observe;

import java.util.List;

/**
 * What one server showed.
 *
 * @param key which server, asked for which name
 * @param port the TCP port
 * @param sessions one for each certificate key algorithm tried; at least one
 */
public record ProbeObservation(ProbeKey key, int port, List<Session> sessions) {
  public ProbeObservation {
    sessions = List.copyOf(sessions);
  }

  /** Whether another try, later, may show more. */
  public boolean mayPass() {
    return sessions.stream().anyMatch(session -> session.end().mayPass());
  }
}
