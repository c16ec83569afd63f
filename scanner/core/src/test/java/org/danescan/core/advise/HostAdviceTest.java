package org.danescan.core.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.core.classify.Evidence.BASE;
import static org.danescan.core.classify.Evidence.PKIX;
import static org.danescan.core.classify.Evidence.USABLE;
import static org.danescan.core.classify.Evidence.absent;
import static org.danescan.core.classify.Evidence.address;
import static org.danescan.core.classify.Evidence.completed;
import static org.danescan.core.classify.Evidence.ended;
import static org.danescan.core.classify.Evidence.evidence;
import static org.danescan.core.classify.Evidence.insecure;
import static org.danescan.core.classify.Evidence.probe;
import static org.danescan.core.classify.Evidence.secure;
import static org.danescan.core.classify.Evidence.withTlsa;
import static org.danescan.core.observe.KeyAlgorithm.ECDSA;
import static org.danescan.core.observe.KeyAlgorithm.RSA;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danescan.core.classify.Evidence;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.dane.OpensslPki;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.octets.Octets;
import org.danescan.core.token.Advice;
import org.danescan.core.token.DnssecStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice that needs more than records and chains. */
class HostAdviceTest {
  private static final Octets NO_CERTIFICATE = Evidence.MATCHING;

  @TempDir private static Path directory;
  private static OpensslPki pki = OpensslPki.none();

  @BeforeAll
  static void makeCertificates() {
    pki = OpensslPki.in(directory);
  }

  private static List<String> advice(MxHostObservation host, ProbeObservation... probes) {
    return AdviceRules.ofHost(evidence(host, probes), Evidence.NOW).stream()
        .map(Advice::token)
        .toList();
  }

  @Test
  void aWellRunHostNeedsNone() {
    assertThat(advice(withTlsa(USABLE), probe("192.0.2.1", completed(RSA, NO_CERTIFICATE))))
        .isEmpty();
  }

  @Test
  void hostsWithoutSecureTlsaRecordsAreGivenNone() {
    assertThat(
            advice(
                Evidence.host(
                    secure(address("192.0.2.1")),
                    absent(DnssecStatus.SECURE),
                    List.of(insecure(PKIX)))))
        .isEmpty();
    assertThat(advice(withTlsa(PKIX))).containsExactly("pkix-usages");
  }

  @Test
  void rfc8996Section2OldTlsAtOneAddressOfSeveral() {
    assertThat(
            advice(
                withTlsa(USABLE),
                probe("192.0.2.1", completed(RSA, NO_CERTIFICATE, "1.2")),
                probe("192.0.2.2", completed(RSA, NO_CERTIFICATE, "1.1"))))
        .containsExactly("tls-1-2-missing");
    assertThat(
            advice(
                withTlsa(USABLE),
                probe(
                    "192.0.2.1",
                    completed(RSA, NO_CERTIFICATE, "1.0"),
                    completed(ECDSA, NO_CERTIFICATE, "1.2"))))
        .isEmpty();
  }

  @Test
  void rfc7672Section92StarttlsHiddenFromStrangers() {
    assertThat(advice(withTlsa(USABLE), probe("192.0.2.1", ended(SessionEnd.STARTTLS_NOT_OFFERED))))
        .containsExactly("starttls-hidden");
    assertThat(advice(withTlsa(USABLE), probe("192.0.2.1", ended(SessionEnd.STARTTLS_REFUSED))))
        .isEmpty();
  }

  @Test
  void rfc2181Section103MxHostIsAlias() {
    Lookup<java.net.InetAddress> led =
        new Lookup.Answer<>(
            List.of(address("192.0.2.1")),
            Duration.ofHours(1),
            DnssecStatus.SECURE,
            DomainName.of("real.example.nl"));
    MxHostObservation host =
        new MxHostObservation(
            Evidence.HOST,
            led,
            absent(DnssecStatus.SECURE),
            new Lookup.NotAsked<>(),
            List.of(new TlsaLookup(BASE, secure(USABLE))));
    assertThat(advice(host)).containsExactly("mx-host-is-alias");
  }

  @Test
  void theTtlIsThatOfTheRecordsThatApply() {
    Lookup<org.danescan.core.tlsa.TlsaRecord> lookup =
        new Lookup.Answer<>(
            List.of(USABLE), Duration.ofDays(1), DnssecStatus.SECURE, Evidence.HOST);
    assertThat(
            advice(
                Evidence.host(
                    secure(address("192.0.2.1")), absent(DnssecStatus.SECURE), List.of(lookup))))
        .containsExactly("ttl-long");
  }

  private static HostEvidence named(String name, String... leaves) {
    MxHostObservation like = withTlsa(USABLE);
    MxHostObservation host =
        new MxHostObservation(
            DomainName.of(name), like.ipv4(), like.ipv6(), like.alias(), like.tlsa());
    return evidence(
        host,
        Stream.of(leaves)
            .map(leaf -> probe("192.0.2.1", completed(ECDSA, pki.chain(leaf).get(0))))
            .toArray(ProbeObservation[]::new));
  }

  private static String ofDomain(HostEvidence... hosts) {
    return AdviceRules.ofDomain(List.of(hosts)).stream()
        .map(Advice::token)
        .collect(Collectors.joining(" "));
  }

  @Test
  void howToSameKeyOnAllMxHosts() {
    assertThat(ofDomain(named("mx1.nl", "leaf"), named("mx2.nl", "leaf")))
        .isEqualTo("same-key-on-all-mx-hosts");
    assertThat(ofDomain(named("mx1.nl", "leaf", "self"), named("mx2.nl", "self")))
        .isEqualTo("same-key-on-all-mx-hosts");
    assertThat(ofDomain(named("mx1.nl", "leaf"), named("mx2.nl", "next"))).isEmpty();
    assertThat(ofDomain(named("mx1.nl", "leaf"), named("mx2.nl", "leaf"), named("mx3.nl")))
        .isEmpty();
    assertThat(ofDomain(named("mx1.nl", "leaf"))).isEmpty();
    assertThat(ofDomain()).isEmpty();
  }
}
