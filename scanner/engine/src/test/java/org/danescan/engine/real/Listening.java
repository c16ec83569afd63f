package org.danescan.engine.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Where the real servers listen. */
final class Listening {
  private static final Duration START = Duration.ofSeconds(30);

  private Listening() {}

  /** A port that is free now. */
  static InetSocketAddress freePort() throws IOException {
    InetAddress address = InetAddress.getByAddress(new byte[] {127, 25, (byte) 255, 1});
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      return new InetSocketAddress(address, socket.getLocalPort());
    }
  }

  /** Whether a process takes connections before long. */
  static boolean begins(InetSocketAddress address, Process process) {
    long end = System.nanoTime() + START.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      if (takesConnections(address)) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return false;
  }

  private static boolean takesConnections(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
