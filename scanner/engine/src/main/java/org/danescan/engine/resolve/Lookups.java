package org.danescan.engine.resolve;

import io.vertx.core.Future;
import java.net.InetAddress;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.engine.sidelight.MxAnswer;

/** Lookups of single RRsets with their security status. No future of these fails. */
public interface Lookups {
  /** MX, with how the answer was signed. */
  Future<MxAnswer> route(DomainName name);

  /** MX. */
  default Future<Lookup<MxRecord>> mx(DomainName name) {
    return route(name).map(MxAnswer::lookup);
  }

  /** A. */
  Future<Lookup<InetAddress>> ipv4(DomainName name);

  /** AAAA. */
  Future<Lookup<InetAddress>> ipv6(DomainName name);

  /** The CNAME RRset of the name itself. */
  Future<Lookup<DomainName>> alias(DomainName name);

  /** NS. */
  Future<Lookup<DomainName>> nameServers(DomainName zone);

  /** TLSA, of an owner name such as {@code _25._tcp.mx1.example.nl}. */
  Future<Lookup<TlsaRecord>> tlsa(DomainName owner);

  /** TXT, each record's strings joined. */
  Future<Lookup<String>> text(DomainName owner);

  /** NS of the zone that a name lies in, as a resolver gives them unvalidated. */
  Future<NameServers> serversOfZone(DomainName name);

  /** SOA of the zone that a name lies in, as a resolver gives it unvalidated. */
  Future<ZoneContact> contact(DomainName name);
}
