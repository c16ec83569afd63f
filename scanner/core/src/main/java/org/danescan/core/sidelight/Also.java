package org.danescan.core.sidelight;

import org.danescan.core.name.DomainName;
import org.danescan.core.token.Token;

/** What a scan can be told to look up also. */
public enum Also implements Token {
  /** Whether the domain announces an MTA-STS policy (RFC 8461 §3.1). */
  MTA_STS("mta-sts"),
  /** Where it wants reports on TLS to be sent (RFC 8460 §3). */
  TLS_RPT("tls-rpt"),
  /** The name servers of its zone (RFC 1035 §3.3.11). */
  NAME_SERVERS("ns");

  private final String token;

  Also(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }

  /** RFC 8461 §3.1, RFC 8460 §3: the name that holds what is told of a domain. */
  public DomainName owner(DomainName domain) {
    return switch (this) {
      case MTA_STS -> new DomainName("_mta-sts." + domain.text());
      case TLS_RPT -> new DomainName("_smtp._tls." + domain.text());
      case NAME_SERVERS -> domain;
    };
  }
}
