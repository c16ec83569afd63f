package org.danescan.core.observe;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * What the DNS says of one MX host.
 *
 * @param host its name as in the MX record
 * @param ipv4 its A lookup
 * @param ipv6 its AAAA lookup
 * @param alias the CNAME lookup of the host's own name, asked only when a CNAME chain was seen that
 *     is not secure as a whole (RFC 7672 §2.2.2)
 * @param tlsa the TLSA lookups, in the order in which base domains are tried; empty when the
 *     addresses are not secure, since then none is asked (RFC 7672 §2.2.2)
 */
public record MxHostObservation(
    DomainName host,
    Lookup<InetAddress> ipv4,
    Lookup<InetAddress> ipv6,
    Lookup<DomainName> alias,
    List<TlsaLookup> tlsa) {
  public MxHostObservation {
    tlsa = List.copyOf(tlsa);
  }

  /** All addresses, IPv4 first. */
  public List<InetAddress> addresses() {
    return Stream.concat(ipv4.found().stream(), ipv6.found().stream()).toList();
  }

  /**
   * One TLSA lookup.
   *
   * @param base the candidate base domain
   * @param lookup what was found
   */
  public record TlsaLookup(TlsaBaseDomain base, Lookup<TlsaRecord> lookup) {}
}
