package org.danescan.core.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsaBaseDomainsTest {
  private static final DomainName HOST = DomainName.of("host.example");
  private static final DomainName TARGET = DomainName.of("target.example");

  /** Lookups: s(ecure), i(nsecure) answers, a(bsent), b(ogus), f(ailed), n(ot asked). */
  @ParameterizedTest(name = "A {0}, AAAA {1}, CNAME {2}, alias {3} -> asks {4}, bases {5}")
  @CsvSource({
    "s, a, n, no, no, host",
    "a, s, n, no, no, host",
    "s, s, n, no, no, host",
    "s, b, n, no, no, host",
    "s, f, n, no, no, host",
    "f, s, n, no, no, host",
    "s, i, n, no, no, ''",
    "i, s, n, no, no, ''",
    "i, a, n, no, no, ''",
    "a, i, n, no, no, ''",
    "i, i, n, no, no, ''",
    "a, a, n, no, no, ''",
    "b, b, n, no, no, ''",
    "f, f, n, no, no, ''",
    "s, a, n, yes, no, target host",
    "s, s, n, yes, no, target host",
    "a, s, n, yes, no, target host",
    "i, a, s, yes, yes, host",
    "i, i, s, yes, yes, host",
    "a, i, s, yes, yes, host",
    "s, i, s, yes, yes, host",
    "i, a, i, yes, yes, ''",
    "i, i, a, yes, yes, ''",
    "i, i, b, yes, yes, ''",
    "i, i, f, yes, yes, ''"
  })
  void rfc7672Section222(char a, char aaaa, char cname, String alias, String asks, String bases) {
    DomainName owner = alias.equals("yes") ? TARGET : HOST;
    InetAddress address = InetAddress.getLoopbackAddress();
    Lookup<InetAddress> ipv4 = lookup(a, address, owner);
    Lookup<InetAddress> ipv6 = lookup(aaaa, address, owner);
    assertThat(TlsaBaseDomains.needsAlias(HOST, ipv4, ipv6)).isEqualTo(asks.equals("yes"));
    List<TlsaBaseDomain> found =
        TlsaBaseDomains.candidates(HOST, ipv4, ipv6, lookup(cname, TARGET, HOST));
    assertThat(
            found.stream()
                .map(base -> base.name().text().replace(".example", ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(bases);
  }

  private static <T> Lookup<T> lookup(char kind, T found, DomainName owner) {
    return switch (kind) {
      case 's' ->
          new Lookup.Answer<>(List.of(found), Duration.ofHours(1), DnssecStatus.SECURE, owner);
      case 'i' ->
          new Lookup.Answer<>(List.of(found), Duration.ofHours(1), DnssecStatus.INSECURE, owner);
      case 'a' -> new Lookup.Absent<>(Lookup.NameExists.YES, DnssecStatus.SECURE, owner);
      case 'b' -> new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "");
      case 'f' -> new Lookup.Failed<>(Reason.SERVFAIL, "");
      default -> new Lookup.NotAsked<>();
    };
  }
}
