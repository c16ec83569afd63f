package org.danescan.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.danescan.core.classify.Evidence.DOMAIN;
import static org.danescan.core.classify.Evidence.MATCHING;
import static org.danescan.core.classify.Evidence.NOW;
import static org.danescan.core.classify.Evidence.OTHER;
import static org.danescan.core.classify.Evidence.PKIX;
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
import static org.danescan.core.observe.KeyAlgorithm.RSA;
import static org.danescan.core.token.DnssecStatus.INSECURE;
import static org.danescan.core.token.DnssecStatus.SECURE;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.DomainVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainClassifierTest {
  private static final DomainClassifier CLASSIFIER = new DomainClassifier(Evidence.MATCHER);

  /** One host of each status, by its token; "bogus-address" is an address-lookup-failed too. */
  private static final Map<String, HostEvidence> HOSTS =
      Map.ofEntries(
          Map.entry("valid-dane", probed(completed(RSA, MATCHING))),
          Map.entry("tlsa-mismatch", probed(completed(RSA, OTHER))),
          Map.entry("no-starttls", probed(ended(SessionEnd.STARTTLS_REFUSED))),
          Map.entry("tls-failed", probed(ended(SessionEnd.HANDSHAKE_FAILED))),
          Map.entry("unreachable", probed(ended(SessionEnd.CONNECTION_REFUSED))),
          Map.entry("inconclusive", probed(ended(SessionEnd.PUT_OFF))),
          Map.entry("unusable-tlsa", evidence(withTlsa(PKIX))),
          Map.entry("no-tlsa", dns(secure(address("192.0.2.1")), List.of(absent(SECURE)))),
          Map.entry("insecure-host", dns(insecure(address("192.0.2.1")), List.of())),
          Map.entry("tlsa-lookup-failed", dns(secure(address("192.0.2.1")), List.of(failed()))),
          Map.entry("address-lookup-failed", dns(failed(), List.of())),
          Map.entry("bogus-address", dns(bogus(), List.of())),
          Map.entry("no-address", dns(absent(SECURE), List.of())));

  private static HostEvidence probed(Session session) {
    return evidence(withTlsa(USABLE), probe("192.0.2.1", session));
  }

  private static HostEvidence dns(Lookup<InetAddress> ipv4, List<Lookup<TlsaRecord>> tlsa) {
    return evidence(host(ipv4, absent(SECURE), tlsa));
  }

  @Test
  void anUnsignedDelegationIsJudgedAsAnInsecureRoute() {
    DomainVerdict looked =
        CLASSIFIER.classify(
            DOMAIN,
            insecure(mx(10, "mx.example")),
            List.of(dns(insecure(address("192.0.2.1")), List.of())),
            NOW);
    DomainVerdict known = DomainClassifier.unsignedDelegation();

    assertThat(known.reason()).isEqualTo(Reason.NO_DS_IN_ZONE);
    assertThat(known.hosts()).isEmpty();
    assertThat(List.of(known.status(), known.dnssec(), known.delivers(), known.adoption()))
        .isEqualTo(List.of(looked.status(), looked.dnssec(), looked.delivers(), looked.adoption()));
  }

  @ParameterizedTest(name = "hosts {0} -> {1} {2} {3}")
  @CsvSource({
    "valid-dane, valid-dane, none, dane, valid-dane",
    "tlsa-mismatch, tlsa-mismatch, no-record-matches, deferred, tlsa-mismatch",
    "no-starttls, no-starttls, starttls-refused, deferred, tlsa-mismatch",
    "tls-failed, tls-failed, handshake-failed, deferred, tlsa-mismatch",
    "unreachable, unreachable, connection-refused, deferred, undetermined",
    "inconclusive, inconclusive, temporary-refusal, deferred, undetermined",
    "unusable-tlsa, unusable-tlsa, pkix-usage, encrypt, signed-without-dane",
    "no-tlsa, no-tlsa, none, opportunistic, signed-without-dane",
    "insecure-host, no-tlsa, insecure-delegation, opportunistic, signed-without-dane",
    "tlsa-lookup-failed, broken-dnssec, servfail, deferred, broken-dnssec",
    "bogus-address, broken-dnssec, rrsig-expired, deferred, broken-dnssec",
    "address-lookup-failed, lookup-failed, servfail, deferred, undetermined",
    "no-address, no-tlsa, host-without-address, none, signed-without-dane",
    "valid-dane+valid-dane, valid-dane, none, dane, valid-dane",
    "valid-dane+no-tlsa, partial-dane, some-hosts-without-tlsa, dane, signed-without-dane",
    "no-tlsa+valid-dane, partial-dane, some-hosts-without-tlsa, opportunistic, signed-without-dane",
    "valid-dane+insecure-host, partial-dane, some-hosts-without-tlsa, dane, signed-without-dane",
    "valid-dane+unusable-tlsa, partial-dane, some-hosts-without-tlsa, dane, signed-without-dane",
    "valid-dane+unreachable, valid-dane, none, dane, valid-dane",
    "unreachable+valid-dane, valid-dane, none, dane, valid-dane",
    "valid-dane+inconclusive, valid-dane, none, dane, valid-dane",
    "valid-dane+no-address, valid-dane, none, dane, valid-dane",
    "valid-dane+address-lookup-failed, valid-dane, none, dane, valid-dane",
    "valid-dane+tlsa-mismatch, tlsa-mismatch, no-record-matches, dane, tlsa-mismatch",
    "tlsa-mismatch+no-tlsa, tlsa-mismatch, no-record-matches, opportunistic, tlsa-mismatch",
    "no-starttls+tlsa-mismatch, tlsa-mismatch, no-record-matches, deferred, tlsa-mismatch",
    "tls-failed+no-starttls, no-starttls, starttls-refused, deferred, tlsa-mismatch",
    "tls-failed+valid-dane+no-tlsa, tls-failed, handshake-failed, dane, tlsa-mismatch",
    "tlsa-mismatch+bogus-address, broken-dnssec, rrsig-expired, deferred, broken-dnssec",
    "valid-dane+tlsa-lookup-failed, broken-dnssec, servfail, dane, broken-dnssec",
    "unusable-tlsa+no-tlsa, unusable-tlsa, pkix-usage, encrypt, signed-without-dane",
    "unusable-tlsa+unreachable, unusable-tlsa, pkix-usage, encrypt, signed-without-dane",
    "unreachable+no-tlsa, unreachable, connection-refused, opportunistic, undetermined",
    "unreachable+inconclusive, unreachable, connection-refused, deferred, undetermined",
    "no-tlsa+address-lookup-failed, no-tlsa, none, opportunistic, signed-without-dane",
    "no-address+address-lookup-failed, lookup-failed, servfail, deferred, undetermined"
  })
  void theWorstOfTheHostsDecides(
      String hosts, String status, String reason, String delivers, String adoption) {
    DomainVerdict verdict = classify(secureMx(hosts), hosts);
    assertThat(tokens(verdict)).containsExactly(status, reason, delivers, adoption);
    assertThat(verdict.dnssec()).isEqualTo(SECURE);
  }

  @ParameterizedTest(name = "implicit MX {0}, denial {1} -> {2} {3}")
  @CsvSource({
    "valid-dane, secure, valid-dane, none, dane, valid-dane",
    "no-tlsa, secure, no-tlsa, none, opportunistic, signed-without-dane",
    "insecure-host, secure, no-dnssec, insecure-delegation, opportunistic, no-dnssec",
    "insecure-host, insecure, no-dnssec, insecure-delegation, opportunistic, no-dnssec",
    "no-address, secure, no-mail, no-mx-no-address, none, not-applicable",
    "no-address, insecure, no-mail, no-mx-no-address, none, not-applicable",
    "address-lookup-failed, secure, lookup-failed, servfail, deferred, undetermined",
    "address-lookup-failed, insecure, lookup-failed, servfail, deferred, undetermined",
    "bogus-address, secure, broken-dnssec, rrsig-expired, deferred, broken-dnssec"
  })
  void rfc5321Section51WithoutMxTheDomainIsItsOwnHost(
      String host, String denial, String status, String reason, String delivers, String adoption) {
    Lookup<MxRecord> mx = absent(denial.equals("secure") ? SECURE : INSECURE);
    assertThat(tokens(classify(mx, host))).containsExactly(status, reason, delivers, adoption);
  }

  @Test
  void rfc7672Section221AnInsecureMxMeansNoDaneWhateverTheHostsHave() {
    DomainVerdict verdict = classify(insecure(mx(10, "mx1.example.nl")), "valid-dane");
    assertThat(tokens(verdict))
        .containsExactly("no-dnssec", "insecure-delegation", "opportunistic", "no-dnssec");
    assertThat(verdict.hosts()).hasSize(1);
  }

  @Test
  void whyAnMxIsInsecureIsTheReasonOfTheVerdict() {
    Lookup<MxRecord> mx = insecure(Reason.DS_DIGEST_UNSUPPORTED, mx(10, "mx1.example.nl"));
    assertThat(tokens(classify(mx, "valid-dane")))
        .containsExactly("no-dnssec", "ds-digest-unsupported", "opportunistic", "no-dnssec");
  }

  @Test
  void aBogusMxIsBrokenDnssec() {
    DomainVerdict verdict = CLASSIFIER.classify(DOMAIN, bogus(), List.of(), NOW);
    assertThat(tokens(verdict))
        .containsExactly("broken-dnssec", "rrsig-expired", "deferred", "broken-dnssec");
    assertThat(verdict.detail()).isEqualTo("expired yesterday");
    assertThat(verdict.result().token()).isEqualTo("dnssec-invalid");
  }

  @Test
  void aFailedMxLookupIsLookupFailed() {
    DomainVerdict verdict = CLASSIFIER.classify(DOMAIN, failed(), List.of(), NOW);
    assertThat(tokens(verdict))
        .containsExactly("lookup-failed", "servfail", "deferred", "undetermined");
  }

  @Test
  void nxdomain() {
    DomainVerdict verdict = CLASSIFIER.classify(DOMAIN, noSuchName(SECURE), List.of(), NOW);
    assertThat(tokens(verdict)).containsExactly("nxdomain", "none", "none", "not-applicable");
  }

  @Test
  void rfc7505NullMxSecureOrNot() {
    assertThat(tokens(CLASSIFIER.classify(DOMAIN, secure(mx(0, ".")), List.of(), NOW)))
        .containsExactly("no-mail", "null-mx", "none", "not-applicable");
    assertThat(tokens(CLASSIFIER.classify(DOMAIN, insecure(mx(0, ".")), List.of(), NOW)))
        .containsExactly("no-mail", "null-mx", "none", "not-applicable");
  }

  @Test
  void whatIsNoNameHasItsOwnStatus() {
    assertThat(tokens(DomainClassifier.notAName(Reason.LABEL_EMPTY)))
        .containsExactly("invalid-name", "label-empty", "none", "not-applicable");
  }

  @Test
  void evidenceOfAnotherNumberOfHostsIsADefect() {
    assertThatThrownBy(
            () -> CLASSIFIER.classify(DOMAIN, secure(mx(10, "a"), mx(20, "b")), List.of(), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 hosts for a route of 2");
  }

  private static DomainVerdict classify(Lookup<MxRecord> mx, String hosts) {
    List<HostEvidence> evidence =
        Arrays.stream(hosts.split("\\+")).map(token -> HOSTS.get(token)).toList();
    return CLASSIFIER.classify(DOMAIN, mx, evidence, NOW);
  }

  private static Lookup<MxRecord> secureMx(String hosts) {
    return secure(
        IntStream.range(0, hosts.split("\\+").length)
            .mapToObj(i -> mx(10 * i, "mx" + i + ".example.nl"))
            .toArray(MxRecord[]::new));
  }

  private static List<String> tokens(DomainVerdict verdict) {
    return List.of(
        verdict.status().token(),
        verdict.reason().token(),
        verdict.delivers().token(),
        verdict.adoption().token());
  }
}
