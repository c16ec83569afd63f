package org.danescan.engine.probe;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.danescan.core.observe.SessionEnd;
import org.danescan.engine.probe.smtp.Ending;

/** What a failure to connect says: of the server, of the way to it, or of this machine. */
final class ConnectFailure {
  /** What the system's words for an error mean, when they are found in the message. */
  private static final Map<String, SessionEnd> MEANINGS =
      Map.of(
          "connection refused", SessionEnd.CONNECTION_REFUSED,
          "timed out", SessionEnd.CONNECTION_TIMED_OUT,
          "no route to host", SessionEnd.CONNECTION_TIMED_OUT,
          "host is unreachable", SessionEnd.CONNECTION_TIMED_OUT,
          "connection reset", SessionEnd.CONNECTION_LOST,
          "network is unreachable", SessionEnd.NO_ROUTE,
          "protocol family unavailable", SessionEnd.NO_ROUTE,
          "address family not supported", SessionEnd.NO_ROUTE);

  private static final String NO_LOCAL_ADDRESS = "cannot assign requested address";

  /** What the native transport says before the system's words. */
  private static final Pattern SYSTEM_CALL =
      Pattern.compile("^\\w+\\(\\.\\.\\) failed with error\\(-?\\d+\\): ");

  private ConnectFailure() {}

  /**
   * Judges a failure. The system says "network is unreachable" at once when it has no route itself;
   * what routers say on the way shows as no answer or "no route to host". What is not known is our
   * own failure and not held against the server.
   */
  static Ending of(InetAddress address, Throwable cause) {
    String detail = SYSTEM_CALL.matcher(String.valueOf(cause.getMessage())).replaceFirst("");
    String words = detail.toLowerCase(Locale.ROOT);
    if (words.contains(NO_LOCAL_ADDRESS)) {
      boolean ipv6 = address.getAddress().length > 4;
      return new Ending(ipv6 ? SessionEnd.NO_ROUTE : SessionEnd.LOCAL_FAILURE, detail);
    }
    return MEANINGS.entrySet().stream()
        .filter(meaning -> words.contains(meaning.getKey()))
        .findFirst()
        .map(meaning -> new Ending(meaning.getValue(), detail))
        .orElse(new Ending(SessionEnd.LOCAL_FAILURE, detail));
  }
}
