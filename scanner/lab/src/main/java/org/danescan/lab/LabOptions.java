package org.danescan.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/**
 * How a lab is set up.
 *
 * @param cast who lives in it
 * @param smtpPort the port of its mail servers; 0 for any free one
 * @param resolverAddress where its resolver listens; port 0 for any free one
 * @param authoritative whether its authoritative servers listen too, on port 53 of their addresses
 * @param directory where trust anchor and root hints are written
 * @param clock dates signatures and certificates
 */
public record LabOptions(
    Cast cast,
    int smtpPort,
    InetSocketAddress resolverAddress,
    boolean authoritative,
    Path directory,
    Clock clock) {

  /** Free ports on 127.0.0.1, no authoritative servers. */
  public static LabOptions defaults(Cast cast, Path directory) {
    return new LabOptions(
        cast,
        0,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        false,
        directory,
        Clock.systemUTC());
  }

  /** The same with authoritative servers. */
  public LabOptions withAuthoritative() {
    return new LabOptions(cast, smtpPort, resolverAddress, true, directory, clock);
  }
}
