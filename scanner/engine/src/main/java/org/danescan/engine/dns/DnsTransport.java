package org.danescan.engine.dns;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.xbill.DNS.Message;

/**
 * Questions to resolvers over UDP sockets that stay open, and over TCP for what UDP truncates. The
 * event loops are those of Vert.x, by its native transport where there is one; on each, questions
 * and answers have a {@link Lane} of their own.
 */
public final class DnsTransport implements AutoCloseable {
  private final TcpExchanges tcp;
  private final List<Lane> lanes;
  private final AtomicInteger turn = new AtomicInteger();
  private final LongAdder dropped = new LongAdder();

  /**
   * Opens the sockets and waits for them; not to be called on an event loop.
   *
   * @param permit asked before anything is sent: the pace
   */
  public DnsTransport(Vertx vertx, TransportConfig config, Supplier<Future<Void>> permit) {
    VertxInternal internal = (VertxInternal) vertx;
    EventLoopGroup loops = internal.nettyEventLoopGroup();
    Supplier<DatagramChannel> channels = internal.transport()::datagramChannel;
    this.tcp = new TcpExchanges(vertx);
    this.lanes =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(i -> new Lane(loops.next(), channels, config, tcp, permit, dropped))
            .toList();
  }

  /**
   * Asks one resolver. The stage completes on an event loop, with a message whose question is the
   * query's; it fails with an {@code IOException} when none came or none could be read.
   *
   * @param resolver its place among the configured ones
   */
  public CompletionStage<Message> ask(int resolver, Query query) {
    Exchange exchange = new Exchange(query, resolver);
    lane().ask(exchange);
    return exchange.answer();
  }

  /** The caller's own lane, or for a stranger the next. */
  private Lane lane() {
    for (Lane lane : lanes) {
      if (lane.isCurrent()) {
        return lane;
      }
    }
    return lanes.get(Math.floorMod(turn.getAndIncrement(), lanes.size()));
  }

  /** How many packets were no answer to anything asked. */
  public long dropped() {
    return dropped.sum();
  }

  @Override
  public void close() {
    lanes.forEach(Lane::close);
    tcp.close();
  }
}
