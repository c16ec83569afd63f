package org.danescan.engine.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** Asks one resolver, waiting for each answer: for the few questions before a scan begins. */
final class DnsNames implements NameLookups {
  private final SimpleResolver resolver;

  DnsNames(InetSocketAddress resolver, Duration timeout) {
    this.resolver = new SimpleResolver(resolver);
    this.resolver.setTimeout(timeout);
  }

  @Override
  public List<InetAddress> addresses(String name) throws IOException {
    Name owner = Name.fromString(name, Name.root);
    List<InetAddress> addresses = new ArrayList<>();
    for (Record record : answers(owner, Type.A)) {
      if (record instanceof ARecord a) {
        addresses.add(a.getAddress());
      }
    }
    for (Record record : answers(owner, Type.AAAA)) {
      if (record instanceof AAAARecord aaaa) {
        addresses.add(aaaa.getAddress());
      }
    }
    return addresses;
  }

  @Override
  public List<String> names(InetAddress address) throws IOException {
    List<String> names = new ArrayList<>();
    for (Record record : answers(ReverseMap.fromAddress(address), Type.PTR)) {
      if (record instanceof PTRRecord pointer) {
        names.add(pointer.getTarget().toString(true));
      }
    }
    return names;
  }

  private List<Record> answers(Name owner, int type) throws IOException {
    Message answer = ask(Message.newQuery(Record.newRecord(owner, type, DClass.IN)));
    int code = answer.getRcode();
    if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
      throw new IOException(Rcode.string(code) + " for " + owner + " " + Type.string(type));
    }
    return answer.getSection(Section.ANSWER);
  }

  private Message ask(Message query) throws IOException {
    try {
      return resolver.send(query);
    } catch (IOException e) {
      throw new IOException("the resolver does not answer", e);
    }
  }
}
