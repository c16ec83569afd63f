package org.danescan.lab.dns.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.danescan.lab.dns.transport.Exchange.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listening TCP socket; each connection carries any number of queries (RFC 7766), answered in
 * turn, until it idles for too long. More connections than allowed are closed at once.
 */
final class TcpListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TcpListener.class);
  private static final int MOST_CONNECTIONS = 200;
  private static final int IDLE_MILLIS = 10_000;
  private static final int BACKLOG = 128;

  private final ServerSocket server = new ServerSocket();
  private final Exchange exchange;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  /** Binds and starts. */
  TcpListener(InetSocketAddress address, Exchange exchange) throws IOException {
    this.exchange = exchange;
    try {
      server.setReuseAddress(true);
      server.bind(address, BACKLOG);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    start("lab-dns-tcp-" + address, this::accept);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        if (connections.size() > MOST_CONNECTIONS || server.isClosed()) {
          end(connection);
        } else {
          start("lab-dns-connection", () -> serve(connection));
        }
      } catch (SocketException e) {
        LOG.debug("no longer listening", e);
      } catch (IOException e) {
        LOG.warn("cannot accept", e);
      }
    }
  }

  private void serve(Socket connection) {
    try {
      connection.setSoTimeout(IDLE_MILLIS);
      connection.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (true) {
        byte[] packet = new byte[in.readUnsignedShort()];
        in.readFully(packet);
        Optional<byte[]> response = exchange.respond(packet, Transport.TCP);
        if (response.isPresent()) {
          out.write(framed(response.get()));
        }
      }
    } catch (IOException e) {
      LOG.debug("the connection ended", e);
    } finally {
      end(connection);
    }
  }

  private static byte[] framed(byte[] message) {
    return ByteBuffer.allocate(2 + message.length)
        .putShort((short) message.length)
        .put(message)
        .array();
  }

  private void end(Socket connection) {
    connections.remove(connection);
    try {
      connection.close();
    } catch (IOException e) {
      LOG.debug("the connection was gone already", e);
    }
  }
}
