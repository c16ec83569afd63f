package org.danescan.lab.mail;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Counts what happens at one address. Bounded in memory, whatever clients send. */
final class ServerCounters {
  private static final int EHLO_NAMES = 64;

  private long sessions;
  private long handshakes;
  private int current;
  private int peak;
  private final Map<String, Long> commands = new HashMap<>();
  private final Set<String> ehloNames = new LinkedHashSet<>();

  synchronized void sessionBegins() {
    sessions++;
    current++;
    peak = Math.max(peak, current);
  }

  synchronized void sessionEnds() {
    current--;
  }

  synchronized void handshakeDone() {
    handshakes++;
  }

  synchronized void seen(SmtpCommand command) {
    commands.merge(command.verb().name(), 1L, Long::sum);
    if (command.verb().greets() && ehloNames.size() < EHLO_NAMES) {
      ehloNames.add(command.argument());
    }
  }

  synchronized ServerStatistics snapshot() {
    return new ServerStatistics(sessions, handshakes, current, peak, commands, ehloNames);
  }
}
