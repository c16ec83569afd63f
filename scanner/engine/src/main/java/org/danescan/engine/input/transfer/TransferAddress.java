package org.danescan.engine.input.transfer;

import com.google.common.net.HostAndPort;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.engine.input.names.NameNormaliser;

/**
 * An input as {@code axfr://SERVER[:PORT]/ZONE}; IPv6 addresses in brackets, {@code .} the root.
 */
public sealed interface TransferAddress {
  /** How such inputs begin. */
  String SCHEME = "axfr://";

  /**
   * A zone and the server that has it.
   *
   * @param text as it was given
   * @param host name or address of the server
   * @param port its TCP port
   * @param zone the zone
   */
  record Zone(String text, String host, int port, DomainName zone) implements TransferAddress {}

  /**
   * No such thing.
   *
   * @param problem what is wrong with it
   */
  record Malformed(String problem) implements TransferAddress {}

  /** Whether an input is meant as one. */
  static boolean isMeant(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** Reads what {@link #isMeant} takes for one. */
  static TransferAddress parse(String text) {
    String rest = text.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    String server = slash < 0 ? rest : rest.substring(0, slash);
    String zone = slash < 0 ? "" : rest.substring(slash + 1);
    if (server.isEmpty() || zone.isEmpty()) {
      return malformed(text, "it names no " + (server.isEmpty() ? "server" : "zone"));
    }
    try {
      HostAndPort parsed = HostAndPort.fromString(server).withDefaultPort(53);
      if (parsed.getPort() == 0) {
        return malformed(text, "the port must be 1 to 65535");
      }
      return zone(zone, text, parsed);
    } catch (IllegalArgumentException e) {
      return malformed(text, "'" + server + "' is no server and port");
    }
  }

  private static TransferAddress zone(String zone, String text, HostAndPort server) {
    if (zone.equals(".")) {
      return new Zone(text, server.getHost(), server.getPort(), DomainName.ROOT);
    }
    return NameNormaliser.parse(zone) instanceof ParsedName.Name name
        ? new Zone(text, server.getHost(), server.getPort(), name.name())
        : malformed(text, "'" + zone + "' is no zone");
  }

  private static Malformed malformed(String text, String what) {
    return new Malformed(
        text + ": " + what + "; write axfr://SERVER/ZONE, such as axfr://ns1.example/nl");
  }
}
