package org.danescan.lab.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.danescan.lab.dns.Expectation.Status;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;

/** A client's side of questions. */
final class Ask {
  private static final int EDNS_SIZE = 1232;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private Ask() {}

  /** A client of a server that asks with DO, over UDP and again over TCP when truncated. */
  static SimpleResolver resolver(InetSocketAddress server) {
    SimpleResolver resolver = new SimpleResolver(server);
    resolver.setTimeout(TIMEOUT);
    resolver.setEDNS(0, EDNS_SIZE, ExtendedFlags.DO, List.of());
    return resolver;
  }

  /** A query for a name and type. */
  static Message query(String name, int type) {
    return Message.newQuery(Record.newRecord(Name.fromConstantString(name), type, DClass.IN));
  }

  /** What a validating server's response says, as an expectation that can be compared. */
  static Expectation outcome(Resolver resolver, String name, int type) throws IOException {
    Message response = resolver.send(query(name, type));
    int rcode = response.getRcode();
    if (rcode == Rcode.SERVFAIL) {
      return new Expectation(name, type, Rcode.NOERROR, Status.BOGUS);
    }
    boolean secure = response.getHeader().getFlag(Flags.AD);
    return new Expectation(name, type, rcode, secure ? Status.SECURE : Status.INSECURE);
  }

  /** An expectation without the response code that a bogus answer hides. */
  static Expectation comparable(Expectation expected) {
    return expected.status() == Status.BOGUS
        ? new Expectation(expected.name(), expected.type(), Rcode.NOERROR, Status.BOGUS)
        : expected;
  }
}
