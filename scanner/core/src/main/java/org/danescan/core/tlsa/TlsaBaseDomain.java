package org.danescan.core.tlsa;

import org.danescan.core.name.DomainName;

/**
 * The name below which TLSA records are looked up, also sent in SNI and the first reference
 * identifier (RFC 7672 §2.2.3, RFC 7671 §3).
 *
 * @param name the MX host, or what its secure CNAME chain ends in
 */
public record TlsaBaseDomain(DomainName name) {
  /** The owner name of the TLSA RRset for a TCP port (RFC 6698 §3). */
  public DomainName tlsaName(int port) {
    return new DomainName("_" + port + "._tcp." + name.text());
  }

  /** The name directly above that of the TLSA RRset, which has no records of its own. */
  public DomainName nonTerminal() {
    return new DomainName("_tcp." + name.text());
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
