package org.danescan.lab.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;

/** An address and port that a mail server of the lab cannot listen on, and what to do about it. */
public final class CannotListenException extends UncheckedIOException {

  CannotListenException(InetAddress address, int port, IOException cause) {
    super(
        "cannot listen on "
            + address.getHostAddress()
            + " port "
            + port
            + ": "
            + cause.getMessage()
            + ". "
            + advice(address, port),
        cause);
  }

  private static String advice(InetAddress address, int port) {
    if (port > 0 && port < 1024) {
      return "Ports below 1024 need root, the capability CAP_NET_BIND_SERVICE, or a lower"
          + " net.ipv4.ip_unprivileged_port_start; also, no other program may listen there."
          + " Or choose a port above 1023 here and the same with --smtp-port.";
    }
    if (address.getAddress().length > 4) {
      return "Does this machine have IPv6 on its loopback interface? Otherwise choose another port"
          + " here and the same with --smtp-port.";
    }
    return "Only Linux has all of 127.0.0.0/8 on its loopback interface; if this is Linux, another"
        + " program has the port, or too few files may be open (ulimit -n): choose another port"
        + " here and the same with --smtp-port, or raise the limit.";
  }
}
