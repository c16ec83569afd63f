package org.danescan.engine.input.transfer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real NSD on loopback that serves one zone to everybody and one to who has a key. */
final class NsdServer implements AutoCloseable {
  static final String SECRET = "a////wswVXqfxOkOM1h9osfsETZbgKXK7xQ5XoOozfI=";
  private static final Duration READY = Duration.ofSeconds(20);

  private final Process process;
  private final int port;

  private NsdServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it; returns when it answers.
   *
   * @param algorithm of the key {@code transfer.example}
   * @param open zone file of {@code open.example}
   * @param closed zone file of {@code closed.example}
   */
  static NsdServer start(Path directory, String algorithm, Path open, Path closed)
      throws IOException {
    int port = free();
    String configuration =
        """
        server:
          ip-address: 127.0.0.1@%1$d
          server-count: 1
          username: ""
          chroot: ""
          database: ""
          zonesdir: "%2$s"
          pidfile: "%2$s/nsd.pid"
          xfrdfile: "%2$s/xfrd.state"
          xfrdir: "%2$s"
          zonelistfile: "%2$s/zone.list"
          logfile: "%2$s/nsd.log"
        remote-control:
          control-enable: no
        key:
          name: "transfer.example"
          algorithm: %3$s
          secret: "%4$s"
        zone:
          name: "open.example"
          zonefile: "%5$s"
          provide-xfr: 127.0.0.1 NOKEY
        zone:
          name: "closed.example"
          zonefile: "%6$s"
          provide-xfr: 127.0.0.1 transfer.example
        """
            .formatted(port, directory, algorithm, SECRET, open, closed);
    Path file = Files.writeString(directory.resolve("nsd.conf"), configuration);
    Process process =
        new ProcessBuilder(binary(), "-d", "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("nsd.out").toFile())
            .start();
    NsdServer server = new NsdServer(process, port);
    if (!server.becomesReady()) {
      server.close();
      throw new IOException(Files.readString(directory.resolve("nsd.out")));
    }
    return server;
  }

  /** The input that a zone of it is. */
  TransferAddress.Zone zone(String zone) {
    return (TransferAddress.Zone) TransferAddress.parse("axfr://127.0.0.1:" + port + "/" + zone);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String binary() {
    return Stream.of("/usr/sbin/nsd", "/usr/local/sbin/nsd", "/opt/homebrew/sbin/nsd")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("install the package \"nsd\""));
  }

  private boolean becomesReady() {
    long end = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    return false;
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    try {
      process.destroy();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
