package org.danescan.engine.resolve;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.Message;

/** A name server that does what a test tells it, over UDP and TCP on one port of loopback. */
final class ScriptedServer implements AutoCloseable {
  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final Script overUdp;
  private final Script overTcp;
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicInteger queriesOverTcp = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();

  /** What is sent back for a query: messages in turn, none at all, or an exception to hang up. */
  @FunctionalInterface
  interface Script {
    List<byte[]> replies(Message query) throws IOException;
  }

  ScriptedServer(Script overUdp, Script overTcp) throws IOException {
    this.overUdp = overUdp;
    this.overTcp = overTcp;
    this.tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
    start(this::serveUdp);
    start(this::serveTcp);
  }

  /** A server whose TCP hangs up. */
  static ScriptedServer udp(Script script) throws IOException {
    return new ScriptedServer(
        script,
        query -> {
          throw new IOException("no TCP here");
        });
  }

  InetSocketAddress address() {
    return (InetSocketAddress) tcp.getLocalSocketAddress();
  }

  /** How many queries came over UDP. */
  int queries() {
    return queries.get();
  }

  /** How many queries came over TCP. */
  int queriesOverTcp() {
    return queriesOverTcp.get();
  }

  /** How many TCP connections there were. */
  int connections() {
    return connections.get();
  }

  /** A thread that ends when the sockets are closed. */
  private static void start(Serving serving) {
    Thread thread =
        new Thread(
            () -> {
              try {
                serving.run();
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            },
            "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Serving {
    void run() throws IOException;
  }

  private void serveUdp() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
    while (true) {
      udp.receive(packet);
      queries.incrementAndGet();
      byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
      for (byte[] reply : overUdp.replies(new Message(query))) {
        udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      }
    }
  }

  private void serveTcp() throws IOException {
    while (true) {
      Socket socket = tcp.accept();
      connections.incrementAndGet();
      start(() -> converse(socket));
    }
  }

  private void converse(Socket socket) throws IOException {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      while (true) {
        byte[] query = in.readNBytes(in.readUnsignedShort());
        queriesOverTcp.incrementAndGet();
        for (byte[] reply : overTcp.replies(new Message(query))) {
          out.writeShort(reply.length);
          out.write(reply);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
