package org.danescan.core.route;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.token.DnssecStatus;

/** Below which names an MX host's TLSA records are looked up (RFC 7672 §2.2). */
public final class TlsaBaseDomains {
  private TlsaBaseDomains() {}

  /**
   * The candidates in the order in which they are tried, after the address lookups.
   *
   * <p>RFC 7672 §2.2.2: with secure addresses, the name that CNAMEs lead to and then the initial
   * name (RFC 7671 §7); with insecure addresses none, since servers of unsigned zones often fail
   * TLSA queries, unless the host is an alias whose own CNAME is secure: then the initial name.
   *
   * @param host the MX host as named in the MX record
   * @param ipv4 its A lookup
   * @param ipv6 its AAAA lookup
   * @param alias the lookup of its own CNAME; asked only when {@link #needsAlias} says so
   */
  public static List<TlsaBaseDomain> candidates(
      DomainName host,
      Lookup<InetAddress> ipv4,
      Lookup<InetAddress> ipv6,
      Lookup<DomainName> alias) {
    if (hasInsecureAddress(ipv4, ipv6)) {
      return alias instanceof Lookup.Answer && alias.dnssec() == DnssecStatus.SECURE
          ? List.of(new TlsaBaseDomain(host))
          : List.of();
    }
    return owner(ipv4, ipv6)
        .map(owner -> Stream.of(owner, host).distinct().map(TlsaBaseDomain::new).toList())
        .orElse(List.of());
  }

  /** RFC 7672 §2.2.2: an alias with insecure addresses needs a CNAME query of its own. */
  public static boolean needsAlias(
      DomainName host, Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6) {
    return hasInsecureAddress(ipv4, ipv6)
        && owner(ipv4, ipv6).filter(owner -> !owner.equals(host)).isPresent();
  }

  private static boolean hasInsecureAddress(Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6) {
    return answers(ipv4, ipv6).anyMatch(answer -> answer.dnssec() != DnssecStatus.SECURE);
  }

  /** Where CNAMEs led to, as the first answered address lookup has it. */
  private static Optional<DomainName> owner(Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6) {
    return answers(ipv4, ipv6).map(Lookup.Answer::owner).findFirst();
  }

  private static Stream<Lookup.Answer<InetAddress>> answers(
      Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6) {
    return Stream.of(ipv4, ipv6)
        .filter(lookup -> lookup instanceof Lookup.Answer)
        .map(lookup -> (Lookup.Answer<InetAddress>) lookup);
  }
}
