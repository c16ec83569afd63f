package org.danescan.lab.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Lines to and from a peer, over plain TCP first and over TLS after {@link #continueOver}. */
final class SmtpConnection {
  private final int lineOctets;
  private Socket socket;
  private InputStream input;
  private OutputStream output;

  SmtpConnection(Socket socket, int lineOctets) throws IOException {
    this.lineOctets = lineOctets;
    this.socket = socket;
    input = new BufferedInputStream(socket.getInputStream());
    output = socket.getOutputStream();
  }

  /** Goes on over another socket. What was read ahead in plain text is dropped (RFC 3207 §6). */
  void continueOver(Socket other) throws IOException {
    socket = other;
    input = new BufferedInputStream(other.getInputStream());
    output = other.getOutputStream();
  }

  Socket socket() {
    return socket;
  }

  /**
   * The next line without its line end.
   *
   * @return empty if the peer has closed, or the line is longer than allowed
   */
  Optional<String> readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < lineOctets) {
      int octet = input.read();
      if (octet == '\n') {
        return Optional.of(line.toString());
      }
      if (octet < 0) {
        return Optional.empty();
      }
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return Optional.empty();
  }

  /** Sends lines, each with CRLF, in one write. */
  void send(String... lines) throws IOException {
    sendOctets((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  void sendOctets(byte[] octets) throws IOException {
    output.write(octets);
    output.flush();
  }

  /** Waits for the peer's next octets and drops them: whole records need not have come. */
  void awaitOctets() throws IOException {
    int first = input.read();
    if (first >= 0) {
      long rest = input.skip(input.available());
      assert rest >= 0;
    }
  }

  /** Listens without a word until the peer closes. */
  void listenUntilClosed() throws IOException {
    byte[] dropped = new byte[1024];
    while (input.read(dropped) >= 0) {
      // What the peer says does not matter.
    }
  }

  /**
   * Lets time pass, dropping what the peer says.
   *
   * @return whether the peer is still there
   */
  boolean pause(Duration duration) throws IOException {
    long end = System.nanoTime() + duration.toNanos();
    byte[] dropped = new byte[1024];
    try {
      long millis = duration.toMillis();
      while (millis > 0) {
        socket.setSoTimeout(Math.toIntExact(millis));
        if (input.read(dropped) < 0) {
          return false;
        }
        millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
      }
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(0);
    }
    return true;
  }
}
