package org.danescan.engine.probe;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.Session;
import org.danescan.engine.probe.Conversation.Transcript;
import org.danescan.engine.probe.smtp.SmtpDialogue;
import org.danescan.engine.probe.tls.Offer;
import org.danescan.engine.probe.tls.TlsSession;

/** Holds sessions by sockets: connects, converses, closes. */
final class SmtpSessions implements Sessions {
  /** How long a server that has had the last word is given to close first. */
  private static final long FAREWELL_MILLISECONDS = 1_000;

  private final Vertx vertx;
  private final ProbeConfig config;
  private final Clock clock;
  private final EventLoops loops;
  private final NetClient client;
  private final SecureRandom random = new SecureRandom();

  SmtpSessions(Vertx vertx, ProbeConfig config, Clock clock) {
    this.vertx = vertx;
    this.config = config;
    this.clock = clock;
    this.loops = EventLoops.open(vertx, Runtime.getRuntime().availableProcessors());
    this.client = vertx.createNetClient(options(milliseconds()));
  }

  /**
   * Acknowledges at once: the server speaks first, and with the native transport the last step of
   * the TCP handshake would wait 200 ms for something to go with it.
   */
  static NetClientOptions options(long connectMilliseconds) {
    return new NetClientOptions()
        .setTcpNoDelay(true)
        .setTcpQuickAck(true)
        .setConnectTimeout((int) connectMilliseconds);
  }

  private long milliseconds() {
    return Math.min(Math.max(1, config.timeout().toMillis()), Integer.MAX_VALUE);
  }

  @Override
  public Future<Session> hold(ProbeKey server, Offer offer) {
    Instant startedAt = clock.instant();
    long started = System.nanoTime();
    Promise<Transcript> held = Promise.promise();
    loops.next().runOnContext(here -> connect(server, offer).onComplete(held));
    return held.future()
        .map(
            transcript ->
                new Session(
                    offer.answeredBy(transcript.handshake()),
                    transcript.ending().end(),
                    transcript.ending().detail(),
                    transcript.replies(),
                    transcript.handshake(),
                    startedAt,
                    Duration.ofNanos(System.nanoTime() - started)));
  }

  private Future<Transcript> connect(ProbeKey server, Offer offer) {
    return client
        .connect(
            SocketAddress.inetSocketAddress(new InetSocketAddress(server.address(), config.port())))
        .transform(
            connected ->
                connected.succeeded()
                    ? converse(connected.result(), server, offer)
                    : Future.succeededFuture(
                        new Transcript(
                            ConnectFailure.of(server.address(), connected.cause()),
                            List.of(),
                            Optional.empty(),
                            0)));
  }

  private Future<Transcript> converse(NetSocket socket, ProbeKey server, Offer offer) {
    return new Conversation(
            vertx,
            socket,
            new SmtpDialogue(config.ehlo()),
            () -> TlsSession.begin(offer, server.base().name(), random),
            new Conversation.Times(milliseconds(), FAREWELL_MILLISECONDS))
        .hold();
  }

  @Override
  public void close() {
    client.close();
    loops.close();
  }
}
