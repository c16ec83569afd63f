package org.danescan.lab.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Type;

/** A real Unbound, validating and iterating from given root hints and trust anchor. */
public final class UnboundProcess implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/sbin/unbound"),
          Path.of("/usr/local/sbin/unbound"),
          Path.of("/opt/homebrew/sbin/unbound"));
  private static final int READY_TRIES = 200;
  private static final int TRY_MILLIS = 50;

  private final Process process;
  private final InetSocketAddress address;
  private final Path log;

  private UnboundProcess(Process process, InetSocketAddress address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts it on a free port and waits until it answers.
   *
   * @param directory for its configuration and log
   */
  public static UnboundProcess start(Path directory, Path rootHints, Path trustAnchor)
      throws IOException {
    int port = freePort();
    Path configuration = directory.resolve("unbound.conf");
    Files.writeString(configuration, configuration(directory, port, rootHints, trustAnchor));
    Path log = directory.resolve("unbound.log");
    Process process =
        new ProcessBuilder(binary().toString(), "-d", "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    UnboundProcess unbound = new UnboundProcess(process, address, log);
    unbound.awaitReady();
    return unbound;
  }

  /** Where it answers. */
  public InetSocketAddress address() {
    return address;
  }

  /** What it wrote to its log. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() throws IOException {
    byte[] query = Ask.query("version.server.", Type.TXT).toWire();
    for (int i = 0; i < READY_TRIES && process.isAlive(); i++) {
      if (answers(query)) {
        return;
      }
    }
    close();
    throw new IllegalStateException("unbound does not answer: " + log());
  }

  private boolean answers(byte[] query) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(address);
      socket.setSoTimeout(TRY_MILLIS);
      socket.send(new DatagramPacket(query, query.length));
      socket.receive(new DatagramPacket(new byte[4096], 4096));
      return true;
    } catch (IOException notYet) {
      awaitExit(TRY_MILLIS);
      return false;
    }
  }

  private void awaitExit(long millis) throws IOException {
    try {
      process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while unbound started", e);
    }
  }

  private static Path binary() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no unbound in " + PLACES + ": install the package \"unbound\""));
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String configuration(Path directory, int port, Path rootHints, Path trustAnchor) {
    return """
        server:
          do-daemonize: no
          verbosity: 1
          val-log-level: 2
          use-syslog: no
          logfile: ""
          pidfile: ""
          chroot: ""
          username: ""
          directory: "%s"
          interface: 127.0.0.1
          port: %d
          do-ip6: no
          do-not-query-localhost: no
          num-threads: 1
          module-config: "validator iterator"
          root-hints: "%s"
          trust-anchor-file: "%s"
          edns-buffer-size: 1232
          ede: yes
          target-fetch-policy: "0 0 0 0 0"
        remote-control:
          control-enable: no
        """
        .formatted(directory, port, rootHints, trustAnchor);
  }
}
