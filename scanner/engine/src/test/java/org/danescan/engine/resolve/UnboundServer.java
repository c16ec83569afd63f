package org.danescan.engine.resolve;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A real Unbound that validates: what the lab's servers say, or another resolver. */
public final class UnboundServer implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(20);

  private final Process process;
  private final InetSocketAddress address;

  private UnboundServer(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one that iterates; returns when it answers. */
  public static UnboundServer start(Path directory, Path hints, Path anchor) throws IOException {
    return start(free(), directory, hints, anchor);
  }

  /** The same at an address of the caller's. */
  public static UnboundServer start(
      InetSocketAddress address, Path directory, Path hints, Path anchor) throws IOException {
    String server =
        """
          target-fetch-policy: "0 0 0 0 0"
          root-hints: "%s"
        """
            .formatted(hints);
    return start(address, directory, anchor, server, "");
  }

  /**
   * Starts one that asks another resolver everything; returns when it answers. What it has learnt
   * from one answer it does not use to answer another question.
   */
  public static UnboundServer forwarding(Path directory, InetSocketAddress to, Path anchor)
      throws IOException {
    String server =
        """
          aggressive-nsec: no
          neg-cache-size: 0
          harden-below-nxdomain: no
          val-bogus-ttl: 1
          infra-keep-probing: yes
          outgoing-range: 2048
          num-queries-per-thread: 2048
        """;
    String forward =
        """
        forward-zone:
          name: "."
          forward-addr: %s@%d
        """
            .formatted(to.getAddress().getHostAddress(), to.getPort());
    return start(free(), directory, anchor, server, forward);
  }

  private static UnboundServer start(
      InetSocketAddress address, Path directory, Path anchor, String moreServer, String moreClauses)
      throws IOException {
    String configuration =
        """
        server: # do-ip6 off: the lab has IPv4 name servers only
          do-ip6: no
          interface: %s
          port: %d
          num-threads: 1
          do-not-query-localhost: no
          module-config: "validator iterator"
          ede: yes
          val-log-level: 2
          edns-buffer-size: 1232
          trust-anchor-file: "%s"
          directory: "%s"
          chroot: ""
          username: ""
          pidfile: ""
          use-syslog: no
        %s
        remote-control:
          control-enable: no
        %s
        """
            .formatted(
                address.getAddress().getHostAddress(),
                address.getPort(),
                anchor,
                directory,
                moreServer,
                moreClauses);
    Path file = Files.writeString(directory.resolve("unbound.conf"), configuration);
    Process process =
        new ProcessBuilder(binary(), "-d", "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("unbound.log").toFile())
            .start();
    UnboundServer server = new UnboundServer(process, address);
    if (!server.becomesReady()) {
      server.close();
      throw new IOException(Files.readString(directory.resolve("unbound.log")));
    }
    return server;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  private static InetSocketAddress free() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }
  }

  private static String binary() {
    return Stream.of("/usr/sbin/unbound", "/usr/local/sbin/unbound", "/opt/homebrew/sbin/unbound")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("install the package \"unbound\""));
  }

  /** Asks for a name that needs no other server until there is an answer. */
  private boolean becomesReady() throws IOException {
    Name name = Name.fromConstantString("localhost.");
    byte[] query = Message.newQuery(Record.newRecord(name, Type.A, DClass.IN)).toWire();
    long end = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.setSoTimeout(100);
        socket.connect(address);
        socket.send(new DatagramPacket(query, query.length));
        socket.receive(new DatagramPacket(new byte[512], 512));
        return true;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      process.destroy();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
