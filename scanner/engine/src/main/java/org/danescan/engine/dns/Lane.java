package org.danescan.engine.dns;

import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * One event loop with sockets of its own for each resolver. Everything here happens on that loop's
 * thread, and so does what comes of an answer: nothing is locked and no thread waits for another.
 */
final class Lane {
  private static final long TICK_MILLISECONDS = 10;

  private final EventLoop loop;
  private final List<InetSocketAddress> resolvers;
  private final List<SocketGroup> groups;
  private final TcpExchanges tcp;
  private final Supplier<Future<Void>> permit;
  private final Duration timeout;
  private final Deadlines<UdpQuestion> deadlines;
  private final RandomBits random = new RandomBits();
  private final LongAdder dropped;
  private final Set<UdpSocket> unflushed = new HashSet<>();
  private final ScheduledFuture<?> ticks;

  /** Opens its sockets; not to be called on an event loop. */
  Lane(
      EventLoop loop,
      Supplier<DatagramChannel> channels,
      TransportConfig config,
      TcpExchanges tcp,
      Supplier<Future<Void>> permit,
      LongAdder dropped) {
    this.loop = loop;
    this.resolvers = config.resolvers();
    this.timeout = config.timeout();
    this.tcp = tcp;
    this.permit = permit;
    this.dropped = dropped;
    this.deadlines = new Deadlines<>(timeout);
    Answers answers = new Answers();
    this.groups =
        resolvers.stream().map(at -> new SocketGroup(loop, channels, at, answers)).toList();
    this.ticks =
        loop.scheduleAtFixedRate(
            this::tick, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  boolean isCurrent() {
    return loop.inEventLoop();
  }

  /** Asks, from any thread. */
  void ask(Exchange exchange) {
    afterPermit(() -> sendFirst(exchange));
  }

  /** Runs something on this lane's thread, at once where that is the caller's. */
  private void run(Runnable work) {
    if (loop.inEventLoop()) {
      work.run();
    } else {
      loop.execute(work);
    }
  }

  /** Whatever is sent has a permit, also what is sent again. */
  private void afterPermit(Runnable send) {
    Future<Void> granted = permit.get();
    if (granted.succeeded()) {
      run(send);
    } else {
      granted.onSuccess(now -> run(send));
    }
  }

  private void sendFirst(Exchange exchange) {
    UdpSocket socket = groups.get(exchange.resolver()).next();
    int id = random.sixteen();
    for (int i = 0; i < Short.SIZE && !socket.isFree(id); i++) {
      id = random.sixteen();
    }
    if (!socket.isFree(id)) {
      exchange.failed(new IOException("too many questions at once for one resolver"));
      return;
    }
    QueryWire wire = new QueryWire(exchange.query(), id, random.sixtyFour());
    UdpQuestion question = new UdpQuestion(exchange, wire, socket);
    exchange.sent(System.nanoTime());
    deadlines.sent(question);
    write(question);
  }

  private void sendAgain(UdpQuestion question) {
    afterPermit(
        () -> {
          if (!question.isOver()) {
            write(question);
          }
        });
  }

  /** What is asked while one batch of packets is worked on goes out by few system calls. */
  private void write(UdpQuestion question) {
    question.socket().write(question);
    unflushed.add(question.socket());
    if (unflushed.size() == 1) {
      loop.execute(this::flush);
    }
  }

  private void flush() {
    unflushed.forEach(UdpSocket::flush);
    unflushed.clear();
  }

  private void tick() {
    deadlines.pass(System.nanoTime(), this::sendAgain, this::giveUp);
    groups.forEach(SocketGroup::renewSilent);
  }

  private void giveUp(UdpQuestion question) {
    question.socket().giveUp(question);
    question.exchange().timedOut(name(question.exchange()));
  }

  private String name(Exchange exchange) {
    InetSocketAddress at = resolvers.get(exchange.resolver());
    return at.getAddress().getHostAddress() + " port " + at.getPort();
  }

  private void overTcp(Exchange exchange) {
    QueryWire wire = new QueryWire(exchange.query(), random.sixteen(), random.sixtyFour());
    afterPermit(
        () ->
            tcp.ask(resolvers.get(exchange.resolver()), wire, timeout)
                .whenComplete(
                    (message, failure) -> {
                      if (failure == null) {
                        exchange.answered(wire, message);
                      } else {
                        exchange.failed(
                            failure instanceof IOException known
                                ? known
                                : new IOException(failure));
                      }
                    }));
  }

  void close() {
    ticks.cancel(false);
    groups.forEach(SocketGroup::close);
  }

  /** Truncated answers are fetched over TCP, and so are those in other letter case. */
  private final class Answers implements UdpSocket.Listener {
    @Override
    public void answered(UdpQuestion question, byte[] message, QueryWire.Match match) {
      if (match == QueryWire.Match.ANSWER && !QueryWire.isTruncated(message)) {
        question.exchange().answered(question.wire(), message);
      } else {
        overTcp(question.exchange());
      }
    }

    @Override
    public void dropped() {
      dropped.increment();
    }
  }
}
