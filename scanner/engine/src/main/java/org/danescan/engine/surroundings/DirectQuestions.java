package org.danescan.engine.surroundings;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;

/**
 * Questions to authoritative servers themselves, without recursion. By dnsjava's resolver: a few
 * questions to a few servers are not worth sockets that stay open.
 */
final class DirectQuestions {
  /** Answers longer than this come truncated, and then over TCP (RFC 9715 §3.1). */
  private static final int EDNS_PAYLOAD = 1232;

  private final int port;
  private final Duration timeout;
  private final int retries;
  private final Supplier<Future<Void>> permit;

  /**
   * Questions to a port.
   *
   * @param timeout for each try
   * @param permit asked before each try: the pace
   */
  DirectQuestions(int port, Duration timeout, int retries, Supplier<Future<Void>> permit) {
    this.port = port;
    this.timeout = timeout;
    this.retries = retries;
    this.permit = permit;
  }

  /** Asks; fails where no answer comes that can be read. */
  Future<Message> ask(InetAddress server, Name name, int type) {
    return ask(server, name, type, retries);
  }

  private Future<Message> ask(InetAddress server, Name name, int type, int further) {
    Future<Message> answer =
        permit.get().compose(go -> Future.fromCompletionStage(send(server, name, type)));
    return further == 0 ? answer : answer.recover(failure -> ask(server, name, type, further - 1));
  }

  private CompletionStage<Message> send(InetAddress server, Name name, int type) {
    SimpleResolver resolver = new SimpleResolver(new InetSocketAddress(server, port));
    resolver.setTimeout(timeout);
    resolver.setEDNS(0, EDNS_PAYLOAD, 0, List.of());
    Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    query.getHeader().unsetFlag(Flags.RD);
    return resolver.sendAsync(query);
  }
}
