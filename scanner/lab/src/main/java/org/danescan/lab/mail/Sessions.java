package org.danescan.lab.mail;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs sessions, a thread each from a bounded pool, and closes the connection of any that outlives
 * its time: closing ends every blocking read and write.
 */
final class Sessions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final int WAITING = 4096;
  private static final long IDLE_SECONDS = 10;
  private static final long CLOSE_SECONDS = 10;

  private final MailServerOptions options;
  private final ThreadPoolExecutor pool;
  private final ScheduledThreadPoolExecutor reaper;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  Sessions(MailServerOptions options) {
    this.options = options;
    pool =
        new ThreadPoolExecutor(
            options.sessions(),
            options.sessions(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            daemons("lab-mail-session-"));
    pool.allowCoreThreadTimeOut(true);
    reaper = new ScheduledThreadPoolExecutor(1, daemons("lab-mail-reaper-"));
    reaper.setRemoveOnCancelPolicy(true);
  }

  private static ThreadFactory daemons(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Takes a connection over; one too many is closed at once. */
  void serve(SocketChannel peer, MailServer server) {
    server.counters().sessionBegins();
    open.add(peer);
    AtomicBoolean ended = new AtomicBoolean();
    Runnable end =
        () -> {
          if (!ended.getAndSet(true)) {
            server.counters().sessionEnds();
          }
        };
    try {
      Future<?> deadline =
          reaper.schedule(
              () -> Closing.quietly(peer), options.lifetime().toMillis(), TimeUnit.MILLISECONDS);
      pool.execute(
          () -> {
            speak(peer, server, end);
            deadline.cancel(false);
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("no room for a session with {}", server.address());
      finish(peer, end);
    }
  }

  private void speak(SocketChannel peer, MailServer server, Runnable end) {
    try {
      peer.configureBlocking(true);
      peer.setOption(StandardSocketOptions.TCP_NODELAY, true);
      new SmtpSession(server, options, peer.socket(), end).run();
    } catch (IOException e) {
      LOG.debug("session with {}: {}", server.address(), e.toString());
    } catch (RuntimeException e) {
      LOG.error("session with {}", server.address(), e);
    } finally {
      finish(peer, end);
    }
  }

  private void finish(SocketChannel peer, Runnable end) {
    end.run();
    Closing.quietly(peer);
    open.remove(peer);
  }

  @Override
  public void close() {
    reaper.shutdownNow();
    pool.shutdown();
    open.forEach(Closing::quietly);
    try {
      if (!pool.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{} sessions did not end in time", pool.getActiveCount());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
