package org.danescan.engine.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on every address of this machine that has no time for anybody, and counts how often
 * and how many at once come to each address.
 */
final class CountingServer implements AutoCloseable {
  private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};
  private static final int TLS_HANDSHAKE = 22;

  /** How often it greets those who wait, all of them: so that sessions meet. */
  private static final long GREETS_EVERY = 200_000_000;

  private final SimulatedTime time;
  private final ServerSocketChannel listening;
  private final Selector selector;
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final Map<InetAddress, AtomicInteger> present = new ConcurrentHashMap<>();
  private final Map<InetAddress, Integer> peaks = new ConcurrentHashMap<>();
  private final AtomicInteger ungreeted = new AtomicInteger();

  /**
   * A session began.
   *
   * @param address at which address
   * @param nanos when
   */
  record Arrival(InetAddress address, long nanos) {}

  /** How a server gets rid of a client. */
  enum Manner {
    /** Refuses for good: one session. */
    GREETS_554("554 no service here\r\n"),
    /** Puts off: comes to as many sessions as there are tries. */
    GREETS_421("421 later\r\n"),
    /** Has no certificate: a session for each key algorithm. */
    NO_CERTIFICATE("220 mx\r\n");

    private final String greeting;

    Manner(String greeting) {
      this.greeting = greeting;
    }

    static Manner of(InetAddress address) {
      return switch ((address.getAddress()[3] & 0xff) / 4 % 16) {
        case 0, 1 -> GREETS_421;
        case 2 -> NO_CERTIFICATE;
        default -> GREETS_554;
      };
    }
  }

  private record Session(SocketChannel channel, InetAddress address) {}

  CountingServer(SimulatedTime time) throws IOException {
    this.time = time;
    listening = ServerSocketChannel.open().bind(new InetSocketAddress("0.0.0.0", 0), 1_000);
    listening.configureBlocking(false);
    selector = Selector.open();
    listening.register(selector, SelectionKey.OP_ACCEPT);
    Thread thread = new Thread(this::serve, "counting-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.socket().getLocalPort();
  }

  /** All sessions so far, in the order in which they began. */
  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** How many sessions wait for the greeting. */
  int ungreeted() {
    return ungreeted.get();
  }

  /** The most sessions at once with one address. */
  Map<InetAddress, Integer> peaks() {
    return Map.copyOf(peaks);
  }

  private void serve() {
    try {
      while (selector.isOpen()) {
        selector.select(this::ready);
      }
    } catch (IOException | ClosedSelectorException e) {
      // Closed.
    }
  }

  private void ready(SelectionKey key) {
    if (key.isValid() && key.isAcceptable()) {
      accept();
    } else if (key.isValid()) {
      heard((Session) key.attachment());
    }
  }

  private void accept() {
    try {
      SocketChannel channel = listening.accept();
      InetAddress address = ((InetSocketAddress) channel.getLocalAddress()).getAddress();
      Session session = new Session(channel, address);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, session);
      long now = time.nanos();
      arrivals.add(new Arrival(address, now));
      int there = present.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet();
      peaks.merge(address, there, Math::max);
      time.after(GREETS_EVERY - now % GREETS_EVERY, () -> greet(session));
      ungreeted.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void greet(Session session) {
    Manner manner = Manner.of(session.address());
    ungreeted.decrementAndGet();
    if (manner == Manner.GREETS_421) {
      leave(session, manner.greeting.getBytes(StandardCharsets.US_ASCII));
    } else {
      say(session, manner.greeting);
    }
  }

  /** Commands are short and come one at a time. */
  private void heard(Session session) {
    ByteBuffer octets = ByteBuffer.allocate(4_096);
    try {
      if (session.channel().read(octets) <= 0) {
        leave(session, new byte[0]);
        return;
      }
      switch (octets.get(0)) {
        case 'E' -> say(session, "250-mx\r\n250 STARTTLS\r\n");
        case 'S' -> say(session, "220 go ahead\r\n");
        case TLS_HANDSHAKE -> leave(session, HANDSHAKE_FAILURE);
        default -> leave(session, "221 bye\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      leave(session, new byte[0]);
    }
  }

  private static void say(Session session, String text) {
    try {
      session.channel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its last word the server has done with a session. */
  private void leave(Session session, byte[] lastWord) {
    present.get(session.address()).decrementAndGet();
    try (SocketChannel channel = session.channel()) {
      channel.write(ByteBuffer.wrap(lastWord));
    } catch (IOException e) {
      // The client has left.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    selector.close();
  }
}
