package org.danescan.engine.dns;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollDatagramChannelConfig;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A UDP socket connected to one resolver, so that the kernel drops what comes from elsewhere, on a
 * port of its own. Touched by its event loop only, but for opening and closing.
 */
final class UdpSocket {
  /** Longer than the payload that we say we take; what is longer still is cut and matches not. */
  private static final int LARGEST = 2048;

  private static final int PACKETS_A_READ = 32;
  private static final int RECEIVE_BUFFER = 1 << 20;

  private final Channel channel;
  private final IntObjectMap<UdpQuestion> unanswered = new IntObjectHashMap<>();
  private int silence;

  /** Hears what comes back. */
  interface Listener {
    /** The answer to a question, which is over now for this socket. */
    void answered(UdpQuestion question, byte[] message, QueryWire.Match match);

    /** A packet that answers nothing asked. */
    void dropped();
  }

  /** Binds and connects; waits for it, so not to be called on an event loop. */
  UdpSocket(
      EventLoop loop,
      Supplier<DatagramChannel> channels,
      InetSocketAddress resolver,
      Listener listener) {
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channelFactory(() -> configured(channels.get()))
            .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
            .handler(new Inbound(listener));
    this.channel = bootstrap.connect(resolver).syncUninterruptibly().channel();
  }

  /** By epoll, several packets are read by one system call. */
  private static DatagramChannel configured(DatagramChannel channel) {
    boolean several = channel.config() instanceof EpollDatagramChannelConfig;
    if (channel.config() instanceof EpollDatagramChannelConfig epoll) {
      epoll.setMaxDatagramPayloadSize(LARGEST);
    }
    int room = several ? LARGEST * PACKETS_A_READ : LARGEST;
    channel.config().setRecvByteBufAllocator(new FixedRecvByteBufAllocator(room));
    return channel;
  }

  /** Whether an id is free here. */
  boolean isFree(int id) {
    return !unanswered.containsKey(id);
  }

  /** Whether a question still waits here. */
  boolean awaits(UdpQuestion question) {
    return question.equals(unanswered.get(question.wire().id()));
  }

  /** How many questions in a row were given up here. */
  int silence() {
    return silence;
  }

  /** Hands a question to the kernel at the next {@link #flush}. */
  void write(UdpQuestion question) {
    unanswered.put(question.wire().id(), question);
    byte[] octets = question.wire().octets();
    ByteBuf buffer = channel.alloc().directBuffer(octets.length).writeBytes(octets);
    channel.write(buffer, channel.voidPromise());
  }

  void flush() {
    channel.flush();
  }

  /** A question that was not answered in its time. */
  void giveUp(UdpQuestion question) {
    unanswered.remove(question.wire().id());
    silence++;
  }

  void close() {
    channel.close();
  }

  private final class Inbound extends SimpleChannelInboundHandler<DatagramPacket> {
    private final Listener listener;

    Inbound(Listener listener) {
      this.listener = listener;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      byte[] message = new byte[packet.content().readableBytes()];
      packet.content().readBytes(message);
      Optional<UdpQuestion> asked =
          message.length < QueryWire.HEADER
              ? Optional.empty()
              : Optional.ofNullable(unanswered.get(QueryWire.id(message)));
      QueryWire.Match match =
          asked.map(question -> question.wire().match(message)).orElse(QueryWire.Match.NONE);
      if (match == QueryWire.Match.NONE) {
        listener.dropped();
        return;
      }
      silence = 0;
      unanswered.remove(QueryWire.id(message));
      listener.answered(asked.orElseThrow(), message, match);
    }

    /** A resolver that is not there: the question is sent again, or given up, in its time. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      listener.dropped();
    }
  }
}
