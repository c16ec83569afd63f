package org.danescan.engine.differential;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.differential.plan.Case;
import org.danescan.engine.differential.plan.Question;
import org.danescan.engine.differential.zone.Internet;
import org.danescan.engine.resolve.Asked;
import org.danescan.engine.resolve.DnssecTrust.Mode;
import org.danescan.engine.resolve.UnboundServer;
import org.danescan.lab.dns.transport.Exchange;
import org.danescan.lab.dns.transport.Listener;
import org.xbill.DNS.Type;

/** One server of the zones, and whoever asks it. */
final class Setting implements AutoCloseable {
  private static final int TRIES = 3;

  private final Internet internet = new Internet();
  private final Listener listener;
  private final UnboundServer unbound;
  private final Asked validating;
  private final Asked believing;

  Setting(String trustAnchor, Path directory) throws IOException {
    Path anchor = Files.writeString(directory.resolve("root.key"), trustAnchor);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    this.listener = Listener.open(any, new Exchange(internet, new LongAdder()), 2);
    this.unbound = UnboundServer.forwarding(directory, listener.address(), anchor);
    this.validating = new Asked(Asked.patient(listener.address(), Mode.VALIDATE, anchor));
    this.believing = new Asked(Asked.patient(unbound.address(), Mode.TRUST_AD, anchor));
  }

  /** Serves a case while it is asked about. */
  void open(Case made) {
    internet.open(made.top(), made.tree());
  }

  void close(Case made) {
    internet.close(made.top());
  }

  /** Someone who asks, for one thread. */
  UnboundOpinion asker() throws IOException {
    return new UnboundOpinion(unbound.address());
  }

  /** What all say; asked anew where a lookup did not complete, as on a machine too busy. */
  Opinions ask(Question question, UnboundOpinion asker) throws IOException {
    Opinions opinions = askOnce(question, asker);
    for (int tries = 1; tries < TRIES && !opinions.areComplete(); tries++) {
      opinions = askOnce(question, asker);
    }
    return opinions;
  }

  private Opinions askOnce(Question question, UnboundOpinion asker) throws IOException {
    DnssecStatus theirs = asker.of(question);
    return new Opinions(ask(validating, question), theirs, ask(believing, question).dnssec());
  }

  private static Lookup<?> ask(Asked asked, Question question) {
    return asked.lookup(question.name().toString(), Type.string(question.type()));
  }

  @Override
  public void close() throws IOException {
    validating.close();
    believing.close();
    unbound.close();
    listener.close();
  }
}
