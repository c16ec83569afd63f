package org.danescan.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.core.classify.Evidence.MATCHING;
import static org.danescan.core.classify.Evidence.OTHER;
import static org.danescan.core.classify.Evidence.PKIX;
import static org.danescan.core.classify.Evidence.USABLE;
import static org.danescan.core.classify.Evidence.absent;
import static org.danescan.core.classify.Evidence.address;
import static org.danescan.core.classify.Evidence.algorithmNotThere;
import static org.danescan.core.classify.Evidence.bogus;
import static org.danescan.core.classify.Evidence.completed;
import static org.danescan.core.classify.Evidence.ended;
import static org.danescan.core.classify.Evidence.evidence;
import static org.danescan.core.classify.Evidence.failed;
import static org.danescan.core.classify.Evidence.host;
import static org.danescan.core.classify.Evidence.insecure;
import static org.danescan.core.classify.Evidence.keyNotProven;
import static org.danescan.core.classify.Evidence.probe;
import static org.danescan.core.classify.Evidence.secure;
import static org.danescan.core.classify.Evidence.withTlsa;
import static org.danescan.core.observe.KeyAlgorithm.ECDSA;
import static org.danescan.core.observe.KeyAlgorithm.EDDSA;
import static org.danescan.core.observe.KeyAlgorithm.RSA;
import static org.danescan.core.token.DnssecStatus.INSECURE;
import static org.danescan.core.token.DnssecStatus.SECURE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.token.Token;
import org.danescan.core.verdict.MxHostVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostClassifierTest {
  private static final Lookup<InetAddress> IPV4 = secure(address("192.0.2.1"));
  private static final Lookup<InetAddress> NO_IPV6 = absent(SECURE);

  private static MxHostVerdict classify(HostEvidence evidence) {
    return new HostClassifier(Evidence.MATCHER).classify(evidence, List.of(), Evidence.NOW);
  }

  static Stream<Arguments> whatTheDnsDecides() {
    return Stream.of(
        arguments(
            "neither A nor AAAA",
            host(absent(SECURE), NO_IPV6, List.of()),
            "no-address",
            "host-without-address",
            "none"),
        arguments(
            "A bogus, no AAAA",
            host(bogus(), NO_IPV6, List.of()),
            "address-lookup-failed",
            "rrsig-expired",
            "dnssec-invalid"),
        arguments(
            "no A, AAAA bogus",
            host(absent(SECURE), bogus(), List.of()),
            "address-lookup-failed",
            "rrsig-expired",
            "dnssec-invalid"),
        arguments(
            "A fails, AAAA bogus: bogus weighs more",
            host(failed(), bogus(), List.of()),
            "address-lookup-failed",
            "rrsig-expired",
            "dnssec-invalid"),
        arguments(
            "A fails",
            host(failed(), NO_IPV6, List.of()),
            "address-lookup-failed",
            "servfail",
            "none"),
        arguments(
            "A insecure",
            host(insecure(address("192.0.2.1")), absent(INSECURE), List.of()),
            "insecure-host",
            "insecure-delegation",
            "none"),
        arguments(
            "A insecure, by an algorithm that nobody has",
            host(
                insecure(Reason.DNSKEY_ALGORITHM_UNSUPPORTED, address("192.0.2.1")),
                absent(INSECURE),
                List.of()),
            "insecure-host",
            "dnskey-algorithm-unsupported",
            "none"),
        arguments(
            "A secure, TLSA absent",
            host(IPV4, NO_IPV6, List.of(absent(SECURE))),
            "no-tlsa",
            "none",
            "none"),
        arguments(
            "TLSA absent at two names",
            host(IPV4, NO_IPV6, List.of(absent(SECURE), absent(SECURE))),
            "no-tlsa",
            "none",
            "none"),
        arguments(
            "TLSA insecure: as if absent",
            host(IPV4, NO_IPV6, List.of(insecure(USABLE))),
            "no-tlsa",
            "none",
            "none"),
        arguments(
            "TLSA bogus",
            host(IPV4, NO_IPV6, List.of(bogus())),
            "tlsa-lookup-failed",
            "rrsig-expired",
            "dnssec-invalid"),
        arguments(
            "TLSA fails",
            host(IPV4, NO_IPV6, List.of(failed())),
            "tlsa-lookup-failed",
            "servfail",
            "none"),
        arguments("TLSA unusable", withTlsa(PKIX), "unusable-tlsa", "pkix-usage", "tlsa-invalid"),
        arguments(
            "TLSA usable, not probed", withTlsa(USABLE), "inconclusive", "not-probed", "none"),
        arguments(
            "A secure, AAAA bogus: judged by A",
            host(IPV4, bogus(), List.of(absent(SECURE))),
            "no-tlsa",
            "none",
            "none"));
  }

  @ParameterizedTest(name = "{0} -> {2}")
  @MethodSource
  void whatTheDnsDecides(
      String situation, MxHostObservation host, String status, String reason, String result) {
    assertVerdict(classify(evidence(host)), status, reason, result);
  }

  static Stream<Arguments> whatOneAddressDecides() {
    return Stream.of(
        arguments(
            "both algorithms match",
            List.of(completed(RSA, MATCHING), completed(ECDSA, MATCHING)),
            "valid-dane",
            "none",
            "none"),
        arguments(
            "RSA only, matches",
            List.of(completed(RSA, MATCHING), algorithmNotThere(ECDSA)),
            "valid-dane",
            "none",
            "none"),
        arguments(
            "ECDSA only, matches",
            List.of(algorithmNotThere(RSA), completed(ECDSA, MATCHING)),
            "valid-dane",
            "none",
            "none"),
        arguments(
            "RSA matches, ECDSA does not",
            List.of(completed(RSA, MATCHING), completed(ECDSA, OTHER)),
            "tlsa-mismatch",
            "only-rsa-matches",
            "tlsa-invalid"),
        arguments(
            "ECDSA matches, RSA does not",
            List.of(completed(RSA, OTHER), completed(ECDSA, MATCHING)),
            "tlsa-mismatch",
            "only-ecdsa-matches",
            "tlsa-invalid"),
        arguments(
            "EdDSA matches, RSA does not",
            List.of(completed(RSA, OTHER), completed(EDDSA, MATCHING), algorithmNotThere(ECDSA)),
            "tlsa-mismatch",
            "only-eddsa-matches",
            "tlsa-invalid"),
        arguments(
            "neither matches",
            List.of(completed(RSA, OTHER), completed(ECDSA, OTHER)),
            "tlsa-mismatch",
            "no-record-matches",
            "tlsa-invalid"),
        arguments(
            "matching chain without its key",
            List.of(keyNotProven(RSA), algorithmNotThere(ECDSA)),
            "tls-failed",
            "key-not-proven",
            "validation-failure"),
        arguments(
            "RSA matches, ECDSA key not proven",
            List.of(completed(RSA, MATCHING), keyNotProven(ECDSA)),
            "tls-failed",
            "key-not-proven",
            "validation-failure"),
        arguments(
            "no algorithm gets through",
            List.of(algorithmNotThere(RSA), algorithmNotThere(ECDSA)),
            "tls-failed",
            "handshake-failed",
            "validation-failure"),
        arguments(
            "RSA matches, ECDSA out of time: not the same as not there",
            List.of(completed(RSA, MATCHING), ended(ECDSA, SessionEnd.HANDSHAKE_TIMED_OUT)),
            "inconclusive",
            "handshake-timed-out",
            "none"),
        arguments(
            "RSA out of time, ECDSA matches",
            List.of(ended(RSA, SessionEnd.HANDSHAKE_TIMED_OUT), completed(ECDSA, MATCHING)),
            "inconclusive",
            "handshake-timed-out",
            "none"),
        arguments(
            "RSA out of time, ECDSA does not match: a definite failure",
            List.of(ended(RSA, SessionEnd.HANDSHAKE_TIMED_OUT), completed(ECDSA, OTHER)),
            "tlsa-mismatch",
            "no-record-matches",
            "tlsa-invalid"),
        arguments(
            "RSA out of time, ECDSA not there",
            List.of(ended(RSA, SessionEnd.HANDSHAKE_TIMED_OUT), algorithmNotThere(ECDSA)),
            "inconclusive",
            "handshake-timed-out",
            "none"),
        arguments(
            "both out of time, every time: no sender gets through",
            List.of(
                ended(RSA, SessionEnd.HANDSHAKE_TIMED_OUT),
                ended(ECDSA, SessionEnd.HANDSHAKE_TIMED_OUT)),
            "tls-failed",
            "handshake-timed-out",
            "validation-failure"),
        arguments(
            "RSA out of time, ECDSA key not proven: a definite failure",
            List.of(ended(RSA, SessionEnd.HANDSHAKE_TIMED_OUT), keyNotProven(ECDSA)),
            "tls-failed",
            "key-not-proven",
            "validation-failure"),
        arguments(
            "RSA not there, ECDSA put off",
            List.of(algorithmNotThere(RSA), ended(ECDSA, SessionEnd.PUT_OFF)),
            "inconclusive",
            "temporary-refusal",
            "none"),
        arguments(
            "RSA matches, ECDSA put off",
            List.of(completed(RSA, MATCHING), ended(ECDSA, SessionEnd.PUT_OFF)),
            "inconclusive",
            "temporary-refusal",
            "none"),
        arguments(
            "RSA does not match, ECDSA put off",
            List.of(completed(RSA, OTHER), ended(ECDSA, SessionEnd.PUT_OFF)),
            "tlsa-mismatch",
            "no-record-matches",
            "tlsa-invalid"),
        arguments(
            "RSA matches, ECDSA refused the connection",
            List.of(completed(RSA, MATCHING), ended(ECDSA, SessionEnd.CONNECTION_REFUSED)),
            "inconclusive",
            "connection-refused",
            "none"),
        arguments(
            "RSA not there, ECDSA greeted with 554",
            List.of(algorithmNotThere(RSA), ended(ECDSA, SessionEnd.GREETING_REFUSED)),
            "inconclusive",
            "greeting-refused",
            "none"),
        arguments(
            "RSA matches, then STARTTLS is gone",
            List.of(completed(RSA, MATCHING), ended(ECDSA, SessionEnd.STARTTLS_NOT_OFFERED)),
            "no-starttls",
            "starttls-not-offered",
            "starttls-not-supported"),
        arguments(
            "RSA matches, then no TLS after STARTTLS",
            List.of(completed(RSA, MATCHING), ended(ECDSA, SessionEnd.NOT_TLS)),
            "tls-failed",
            "not-tls",
            "validation-failure"),
        arguments(
            "TLS 1.0, matches",
            List.of(completed(RSA, MATCHING, "1.0")),
            "valid-dane",
            "tls-version-too-old",
            "none"),
        arguments(
            "TLS 1.1, does not match",
            List.of(completed(RSA, OTHER, "1.1")),
            "tlsa-mismatch",
            "no-record-matches",
            "tlsa-invalid"));
  }

  @ParameterizedTest(name = "{0} -> {2} {3}")
  @MethodSource
  void whatOneAddressDecides(
      String situation, List<Session> sessions, String status, String reason, String result) {
    HostEvidence evidence =
        evidence(withTlsa(USABLE), probe("192.0.2.1", sessions.toArray(Session[]::new)));
    assertVerdict(classify(evidence), status, reason, result);
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionEnd.class,
      names = "HANDSHAKE_COMPLETED",
      mode = EnumSource.Mode.EXCLUDE)
  void aSessionWithoutHandshakeIsNeverValid(SessionEnd end) {
    MxHostVerdict verdict = classify(evidence(withTlsa(USABLE), probe("192.0.2.1", ended(end))));
    assertThat(verdict.status()).isEqualTo(SessionMeaning.of(end).status());
    assertThat(verdict.reason())
        .isEqualTo(SessionMeaning.of(end).reason())
        .isNotEqualTo(Reason.NONE);
    assertThat(verdict.detail()).isEqualTo(end.token() + " seen");
    assertThat(verdict.status()).isNotEqualTo(MxHostStatus.VALID_DANE);
  }

  @Test
  void rfc7672Section322TheNextHopDomainIsAReferenceIdentifierBesideTheBaseDomain() {
    HostEvidence evidence = evidence(withTlsa(USABLE), probe("192.0.2.1", completed(RSA, OTHER)));
    MxHostVerdict verdict =
        new HostClassifier(Evidence.MATCHER)
            .classify(evidence, List.of(DomainName.of("example.nl"), Evidence.HOST), Evidence.NOW);
    assertThat(verdict.detail()).isEqualTo("names [mx1.example.nl, example.nl]");
  }

  private static void assertVerdict(
      MxHostVerdict verdict, String status, String reason, String result) {
    assertThat(verdict.status().token()).isEqualTo(status);
    assertThat(verdict.reason().token()).isEqualTo(reason);
    assertThat(verdict.result()).isEqualTo(Token.parse(ReportResult.class, result));
  }
}
