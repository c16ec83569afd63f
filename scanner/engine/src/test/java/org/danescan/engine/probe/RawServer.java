package org.danescan.engine.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.danescan.core.observe.ProbeObservation;

/** A server that says to each connection what a test tells it to, whatever it hears. */
public final class RawServer implements AutoCloseable {
  private static final long LAST_SCRIPT_MILLISECONDS = 5_000;

  private final ServerSocket listening;
  private final Thread thread;

  /** What is done with a connection; it is closed afterwards. */
  public interface Script {
    void run(Socket socket) throws IOException;
  }

  private RawServer(InetSocketAddress address, Script... scripts) throws IOException {
    listening = new ServerSocket(address.getPort(), 50, address.getAddress());
    thread = new Thread(() -> serve(scripts), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** A script for each connection; the last for all further ones. */
  static RawServer inTurn(Script... scripts) throws IOException {
    return new RawServer(new InetSocketAddress(InetAddress.getByName("127.25.200.1"), 0), scripts);
  }

  /** The same for every connection, at an address. */
  public static RawServer at(InetSocketAddress address, Script script) throws IOException {
    return new RawServer(address, script);
  }

  private void serve(Script... scripts) {
    for (int turn = 0; !listening.isClosed(); turn++) {
      try (Socket socket = listening.accept()) {
        scripts[Math.min(turn, scripts.length - 1)].run(socket);
      } catch (IOException e) {
        // The client has left, or the server is closed.
      }
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  public static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reads one line: commands of the probe are short. */
  public static void hear(Socket socket) throws IOException {
    int octet = socket.getInputStream().read();
    while (octet >= 0 && octet != '\n') {
      octet = socket.getInputStream().read();
    }
  }

  /** Closes by RST. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  ProbeObservation probe(ProbeLab lab, ProbeConfig like) throws Exception {
    ProbeConfig config =
        new ProbeConfig(
            port(),
            like.ehlo(),
            like.timeout(),
            like.pace(),
            true,
            Duration.ofMillis(1),
            like.retries());
    try (Prober prober = lab.prober(config)) {
      return lab.probe(prober, listening.getInetAddress());
    }
  }

  /** Returns when the port is free again, unless a script still waits for a client. */
  @Override
  public void close() throws IOException {
    listening.close();
    try {
      thread.join(LAST_SCRIPT_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
