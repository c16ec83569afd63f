package org.danescan.engine.probe;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import org.danescan.core.name.DomainName;
import org.danescan.engine.probe.Conversation.Transcript;
import org.danescan.engine.probe.smtp.SmtpDialogue;
import org.danescan.engine.probe.tls.Offer;
import org.danescan.engine.probe.tls.TlsSession;

/** One conversation with a scripted server, as the probe holds it. */
final class HeldConversation {
  private HeldConversation() {}

  /** Holds it to its end; the first session of a probe, which offers RSA. */
  static Transcript with(ProbeLab lab, RawServer.Script script, Conversation.Times times)
      throws Exception {
    EventLoops loops = EventLoops.open(lab.vertx, 1);
    NetClient client = lab.vertx.createNetClient(SmtpSessions.options(60_000));
    try (RawServer server = RawServer.inTurn(script)) {
      SocketAddress address =
          SocketAddress.inetSocketAddress(new InetSocketAddress("127.25.200.1", server.port()));
      Promise<Transcript> held = Promise.promise();
      loops
          .next()
          .runOnContext(
              here ->
                  client
                      .connect(address)
                      .compose(socket -> hold(lab, socket, times))
                      .onComplete(held));
      Transcript seen = ProbeLab.await(held.future());
      client.close();
      return seen;
    } finally {
      client.close();
      loops.close();
    }
  }

  private static Future<Transcript> hold(ProbeLab lab, NetSocket socket, Conversation.Times times) {
    return new Conversation(
            lab.vertx,
            socket,
            new SmtpDialogue("scanner.probe.test"),
            () -> TlsSession.begin(Offer.RSA, DomainName.of(ProbeLab.HOST), new SecureRandom()),
            times)
        .hold();
  }

  static Conversation.Times times(Duration step, Duration farewell) {
    return new Conversation.Times(step.toMillis(), farewell.toMillis());
  }
}
