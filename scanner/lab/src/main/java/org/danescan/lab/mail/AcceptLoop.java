package org.danescan.lab.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that accepts connections on any number of listening sockets. */
final class AcceptLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptLoop.class);
  private static final int BACKLOG = 1024;
  private static final Duration AFTER_FAILED_ACCEPT = Duration.ofMillis(20);

  private final Selector selector;
  private final Sessions sessions;
  private final Thread thread;
  private final Queue<Listener> newcomers = new ConcurrentLinkedQueue<>();

  private boolean closed;

  private AcceptLoop(Selector selector, Sessions sessions) {
    this.selector = selector;
    this.sessions = sessions;
    thread = new Thread(this::run, "lab-mail-accept");
    thread.setDaemon(true);
  }

  static AcceptLoop start(MailServerOptions options) {
    try {
      AcceptLoop loop = new AcceptLoop(Selector.open(), new Sessions(options));
      loop.thread.start();
      return loop;
    } catch (IOException e) {
      throw new UncheckedIOException("no selector to accept connections with", e);
    }
  }

  /** Listens for a server; the system takes connections from now on, the loop serves them soon. */
  synchronized void listen(MailServer server, int port) {
    if (closed) {
      throw new IllegalStateException("the mail servers are closed");
    }
    newcomers.add(new Listener(open(server, port), server));
    selector.wakeup();
  }

  private static ServerSocketChannel open(MailServer server, int port) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(server.address(), port), BACKLOG);
        return channel;
      } catch (IOException e) {
        Closing.quietly(channel);
        throw e;
      }
    } catch (IOException e) {
      throw new CannotListenException(server.address(), port, e);
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        admitNewcomers();
        selector.select(this::accept);
      }
    } catch (IOException e) {
      LOG.error("the mail servers accept no more connections", e);
    } finally {
      admitNewcomers();
      selector.keys().forEach(key -> Closing.quietly(key.channel()));
      Closing.quietly(selector);
    }
  }

  private void admitNewcomers() {
    for (Listener next = newcomers.poll(); next != null; next = newcomers.poll()) {
      try {
        next.channel().register(selector, SelectionKey.OP_ACCEPT, next.server());
      } catch (IOException e) {
        Closing.quietly(next.channel());
      }
    }
  }

  private void accept(SelectionKey key) {
    if (key.channel() instanceof ServerSocketChannel channel
        && key.attachment() instanceof MailServer server) {
      try {
        Optional.ofNullable(channel.accept()).ifPresent(peer -> sessions.serve(peer, server));
      } catch (IOException e) {
        LOG.warn("cannot accept on {}: {}", server.address(), e.getMessage());
        LockSupport.parkNanos(AFTER_FAILED_ACCEPT.toNanos());
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sessions.close();
  }

  private record Listener(ServerSocketChannel channel, MailServer server) {}
}
