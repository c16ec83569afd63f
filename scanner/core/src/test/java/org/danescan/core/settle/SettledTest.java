package org.danescan.core.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.core.classify.Evidence.MATCHING;
import static org.danescan.core.classify.Evidence.USABLE;
import static org.danescan.core.classify.Evidence.absent;
import static org.danescan.core.classify.Evidence.address;
import static org.danescan.core.classify.Evidence.bogus;
import static org.danescan.core.classify.Evidence.completed;
import static org.danescan.core.classify.Evidence.ended;
import static org.danescan.core.classify.Evidence.evidence;
import static org.danescan.core.classify.Evidence.failed;
import static org.danescan.core.classify.Evidence.host;
import static org.danescan.core.classify.Evidence.insecure;
import static org.danescan.core.classify.Evidence.mx;
import static org.danescan.core.classify.Evidence.noSuchName;
import static org.danescan.core.classify.Evidence.probe;
import static org.danescan.core.classify.Evidence.secure;
import static org.danescan.core.classify.Evidence.withTlsa;
import static org.danescan.core.observe.KeyAlgorithm.ECDSA;
import static org.danescan.core.observe.KeyAlgorithm.RSA;
import static org.danescan.core.token.DnssecStatus.INSECURE;
import static org.danescan.core.token.DnssecStatus.SECURE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettledTest {
  private static final boolean SETTLED = true;
  private static final boolean OPEN = false;
  private static final Lookup<InetAddress> IPV4 = secure(address("192.0.2.1"));
  private static final Session RSA_MATCHES = completed(RSA, MATCHING);

  private static Lookup<MxRecord> failedFor(Reason reason) {
    return new Lookup.Failed<>(reason, "");
  }

  static Stream<Arguments> lookups() {
    return Stream.of(
        arguments(secure(mx(10, "mx1.example.nl")), SETTLED),
        arguments(insecure(mx(10, "mx1.example.nl")), SETTLED),
        arguments(absent(SECURE), SETTLED),
        arguments(noSuchName(INSECURE), SETTLED),
        arguments(bogus(), SETTLED),
        arguments(new Lookup.NotAsked<>(), SETTLED),
        arguments(failedFor(Reason.ALIAS_LOOP), SETTLED),
        arguments(failedFor(Reason.SERVFAIL), OPEN),
        arguments(failedFor(Reason.DNS_TIMEOUT), OPEN),
        arguments(failedFor(Reason.DNS_REFUSED), OPEN),
        arguments(failedFor(Reason.DNS_MALFORMED), OPEN),
        arguments(failedFor(Reason.DNS_ERROR), OPEN));
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void aLookupThatDidNotCompleteMayCompleteLater(Lookup<MxRecord> lookup, boolean settled) {
    assertThat(Settled.lookup(lookup)).isEqualTo(settled);
    assertThat(Settled.domain(lookup, List.of())).isEqualTo(settled);
    assertThat(Settled.domain(lookup, List.of(true, true))).isEqualTo(settled);
    assertThat(Settled.domain(lookup, List.of(true, false))).isEqualTo(OPEN);
  }

  static Stream<Arguments> hosts() {
    return Stream.of(
        arguments("no address", dns(absent(SECURE), absent(SECURE)), SETTLED),
        arguments("addresses bogus", dns(bogus(), absent(SECURE)), SETTLED),
        arguments("addresses failed", dns(failed(), failed()), OPEN),
        arguments("one family failed", dns(IPV4, failed()), OPEN),
        arguments("TLSA bogus", dns(IPV4, absent(SECURE), bogus()), SETTLED),
        arguments("TLSA absent", dns(IPV4, absent(SECURE), absent(SECURE)), SETTLED),
        arguments("TLSA failed", dns(IPV4, absent(SECURE), failed()), OPEN),
        arguments("not probed", new HostEvidence(withTlsa(USABLE), List.of()), SETTLED),
        arguments("in order", seen(RSA_MATCHES), SETTLED),
        arguments("put off", seen(ended(SessionEnd.PUT_OFF)), OPEN),
        arguments("no route", seen(ended(SessionEnd.NO_ROUTE)), SETTLED),
        arguments("our own failure", seen(ended(SessionEnd.LOCAL_FAILURE)), OPEN),
        arguments("special address", seen(ended(SessionEnd.SPECIAL_ADDRESS)), SETTLED),
        arguments("opted out", seen(ended(SessionEnd.OPTED_OUT)), SETTLED),
        arguments("refused", seen(ended(SessionEnd.CONNECTION_REFUSED)), OPEN),
        arguments("away", seen(ended(SessionEnd.CONNECTION_TIMED_OUT)), OPEN),
        arguments("no STARTTLS", seen(ended(SessionEnd.STARTTLS_NOT_OFFERED)), SETTLED),
        arguments(
            "second session lost", seen(RSA_MATCHES, ended(ECDSA, SessionEnd.TIMED_OUT)), OPEN),
        arguments(
            "one address away, one put off",
            evidence(
                withTlsa(USABLE),
                probe("192.0.2.1", ended(SessionEnd.CONNECTION_REFUSED)),
                probe("192.0.2.2", ended(SessionEnd.PUT_OFF))),
            OPEN),
        arguments(
            "one address in order, one put off",
            evidence(
                withTlsa(USABLE),
                probe("192.0.2.1", RSA_MATCHES),
                probe("192.0.2.2", ended(SessionEnd.PUT_OFF))),
            OPEN));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static HostEvidence dns(
      Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6, Lookup<TlsaRecord>... tlsa) {
    return evidence(host(ipv4, ipv6, List.of(tlsa)));
  }

  private static HostEvidence seen(Session... sessions) {
    ProbeObservation probe = probe("192.0.2.1", sessions);
    return evidence(withTlsa(USABLE), probe);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hosts")
  void anMxHostIsSettledWhenAllOfItIsKnown(String what, HostEvidence evidence, boolean settled) {
    assertThat(Settled.host(evidence)).as(what).isEqualTo(settled);
  }
}
