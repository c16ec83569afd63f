package org.danescan.engine.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;
import org.danescan.engine.pace.Pace;

/**
 * How mail servers are probed.
 *
 * @param port the TCP port, 25 in the real world; TLSA names are made with it
 * @param ehlo the name that identifies the scanner in EHLO
 * @param timeout how long each step of a session may take
 * @param pace how many sessions at once, and how often
 * @param allowSpecialAddresses whether loopback, private and other special-purpose addresses are
 *     connected to
 * @param retryAfter how long after a session that was refused, timed out or put off the next try is
 *     made; twice as long before each further one
 * @param retries how many further tries such a session gets, 0 for none
 */
public record ProbeConfig(
    int port,
    String ehlo,
    Duration timeout,
    Pace pace,
    boolean allowSpecialAddresses,
    Duration retryAfter,
    int retries) {
  private static final int HIGHEST_PORT = 65_535;

  /** Port 25, 30 s a step, the default pace, one more try after a minute. */
  public static ProbeConfig defaults(String ehlo) {
    return new ProbeConfig(
        25, ehlo, Duration.ofSeconds(30), Pace.defaults(), false, Duration.ofMinutes(1), 0);
  }

  /** The same at another pace. */
  public ProbeConfig with(Pace other) {
    return new ProbeConfig(port, ehlo, timeout, other, allowSpecialAddresses, retryAfter, retries);
  }

  /** What cannot be, each problem naming the option and what to do; empty when all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (port < 1 || port > HIGHEST_PORT) {
      problems.add("--smtp-port must be 1 to 65535");
    }
    if (!(HostNameSyntax.parse(ehlo) instanceof ParsedName.Name)) {
      problems.add("--ehlo: '" + ehlo + "' is no domain name; give the scanner's own host name");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      problems.add("--timeout-smtp must be more than nothing");
    }
    problems.addAll(pace.problems());
    if (retryAfter.isNegative()) {
      problems.add("--smtp-retry-after must not be negative");
    }
    if (retries < 0) {
      problems.add("--smtp-retries must be 0 or more");
    }
    return problems;
  }
}
