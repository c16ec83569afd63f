package org.danescan.core.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored tokens are never renamed: what stands here stands in scans of years. */
class TokensTest {
  static Stream<Arguments> pinned() {
    return Stream.of(
        Arguments.of(DnssecStatus.class, "secure insecure bogus indeterminate"),
        Arguments.of(
            MxHostStatus.class,
            "valid-dane tlsa-mismatch no-starttls tls-failed unreachable inconclusive unusable-tlsa"
                + " no-tlsa insecure-host tlsa-lookup-failed address-lookup-failed no-address"),
        Arguments.of(
            DomainStatus.class,
            "invalid-name nxdomain lookup-failed no-mail no-dnssec broken-dnssec tlsa-mismatch"
                + " no-starttls tls-failed partial-dane valid-dane unusable-tlsa unreachable"
                + " inconclusive no-tlsa"),
        Arguments.of(
            Adoption.class,
            "no-dnssec broken-dnssec tlsa-mismatch valid-dane signed-without-dane undetermined"
                + " not-applicable"),
        Arguments.of(Delivers.class, "dane encrypt opportunistic deferred none"),
        Arguments.of(
            ReportResult.class,
            "none starttls-not-supported certificate-host-mismatch certificate-expired"
                + " certificate-not-trusted validation-failure tlsa-invalid dnssec-invalid"),
        Arguments.of(KeyAlgorithm.class, "rsa ecdsa eddsa"),
        Arguments.of(SmtpStep.class, "connect greeting ehlo starttls handshake ehlo-again quit"),
        Arguments.of(
            SessionEnd.class,
            "handshake-completed handshake-failed handshake-timed-out not-tls starttls-not-offered starttls-refused"
                + " ehlo-refused greeting-refused put-off connection-refused connection-timed-out"
                + " connection-lost timed-out malformed special-address opted-out no-route"
                + " local-failure"),
        Arguments.of(
            Advice.class,
            "rollover-current-next rollover-current-issuer rollover-issuer rollover-single"
                + " parameters-not-recommended selector-0 matching-type-1-missing pkix-usages"
                + " more-than-12-records ttl-short ttl-long certificate-ends-within-two-ttls"
                + " wildcard-certificate anchor-is-root anchor-is-intermediate"
                + " anchor-is-leaf same-key-on-all-mx-hosts tls-1-2-missing starttls-hidden name-servers-differ"
                + " empty-non-terminal-denied mx-host-is-alias"),
        Arguments.of(Reason.class, String.join(" ", REASONS)));
  }

  private static final List<String> REASONS =
      List.of(
          "none",
          "name-empty",
          "name-too-long",
          "label-too-long",
          "label-empty",
          "label-malformed",
          "idn-malformed",
          "address-literal",
          "line-malformed",
          "rrsig-expired",
          "rrsig-not-yet-valid",
          "rrsig-expired-before-valid",
          "rrsig-missing",
          "rrsig-invalid",
          "rrsig-malformed",
          "rrsig-key-missing",
          "ds-mismatch",
          "dnskey-missing",
          "dnskey-not-zone-key",
          "dnskey-revoked",
          "denial-missing",
          "denial-wrong",
          "wildcard-proof-missing",
          "wildcard-proof-wrong",
          "key-tag-collisions",
          "too-costly-to-validate",
          "dnssec-bogus",
          "dnskey-algorithm-unsupported",
          "ds-digest-unsupported",
          "nsec3-iterations",
          "no-trust-anchor",
          "servfail",
          "dns-refused",
          "dns-timeout",
          "dns-malformed",
          "dns-error",
          "alias-loop",
          "null-mx",
          "no-mx-no-address",
          "insecure-delegation",
          "no-ds-in-zone",
          "host-without-address",
          "some-hosts-without-tlsa",
          "pkix-usage",
          "usage-unknown",
          "selector-unknown",
          "matching-type-unknown",
          "digest-length",
          "association-data-malformed",
          "no-record-matches",
          "name-mismatch",
          "certificate-expired",
          "certificate-not-yet-valid",
          "ta-not-in-chain",
          "path-broken",
          "issuer-not-ca",
          "certificate-purpose",
          "name-constraint",
          "critical-extension",
          "digest-of-other-selector",
          "digest-of-other-certificate",
          "digest-of-pem-text",
          "digest-of-empty-input",
          "digest-of-previous-key",
          "digest-of-other-host",
          "retired-issuer",
          "only-rsa-matches",
          "only-ecdsa-matches",
          "only-eddsa-matches",
          "only-ipv4-matches",
          "only-ipv6-matches",
          "some-addresses-match",
          "starttls-not-offered",
          "starttls-refused",
          "ehlo-refused",
          "handshake-failed",
          "handshake-timed-out",
          "tls-version-too-old",
          "not-tls",
          "key-not-proven",
          "connection-refused",
          "connection-timed-out",
          "connection-lost",
          "smtp-timed-out",
          "smtp-malformed",
          "greeting-refused",
          "temporary-refusal",
          "special-address",
          "opted-out",
          "no-route",
          "not-probed",
          "local-failure",
          "defect");

  @ParameterizedTest(name = "{0}")
  @MethodSource
  <E extends Enum<E> & Token> void pinned(Class<E> type, String tokens) {
    assertThat(Arrays.stream(type.getEnumConstants()).map(Token::token))
        .containsExactlyInAnyOrder(tokens.split(" ", -1));
    for (E constant : type.getEnumConstants()) {
      assertThat(Token.parse(type, constant.token())).isEqualTo(constant);
      assertThat(constant.token()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .isEqualTo(constant.token());
    }
  }

  @Test
  void aWordOfAnotherVersionIsADefectOfTheInput() {
    assertThatThrownBy(() -> Token.parse(Delivers.class, "pigeon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'pigeon' is not a Delivers of this version");
  }

  @ParameterizedTest
  @CsvSource({
    "invalid-name, not-applicable",
    "nxdomain, not-applicable",
    "no-mail, not-applicable",
    "lookup-failed, undetermined",
    "unreachable, undetermined",
    "inconclusive, undetermined",
    "no-dnssec, no-dnssec",
    "broken-dnssec, broken-dnssec",
    "tlsa-mismatch, tlsa-mismatch",
    "no-starttls, tlsa-mismatch",
    "tls-failed, tlsa-mismatch",
    "valid-dane, valid-dane",
    "partial-dane, signed-without-dane",
    "unusable-tlsa, signed-without-dane",
    "no-tlsa, signed-without-dane"
  })
  void adoptionFoldsTheStatuses(String status, String adoption) {
    assertThat(Token.parse(DomainStatus.class, status).adoption().token()).isEqualTo(adoption);
  }

  @ParameterizedTest
  @CsvSource({
    "dnskey-algorithm-unsupported, 1",
    "ds-digest-unsupported, 2",
    "no-trust-anchor, 5",
    "rrsig-invalid, 6",
    "rrsig-expired, 7",
    "rrsig-not-yet-valid, 8",
    "ds-mismatch, 9",
    "dnskey-missing, 9",
    "rrsig-missing, 10",
    "dnskey-not-zone-key, 11",
    "denial-missing, 12",
    "dns-timeout, 22",
    "rrsig-expired-before-valid, 25",
    "nsec3-iterations, 27"
  })
  void rfc8914Section4CausesHaveAnExtendedError(String reason, int code) {
    assertThat(Token.parse(Reason.class, reason).extendedError().map(ExtendedErrorCode::number))
        .contains(code);
  }

  @Test
  void extendedErrorsAreNumberedAsTheRegistryHasThem() {
    List<ExtendedErrorCode> inOrder =
        IntStream.rangeClosed(0, 30)
            .mapToObj(number -> ExtendedErrorCode.of(number).orElseThrow())
            .toList();
    assertThat(ExtendedErrorCode.values()).containsExactlyElementsOf(inOrder);
    assertThat(ExtendedErrorCode.of(49152)).isEmpty();
  }

  @Test
  void everyReasonHasItsOwnWords() {
    Map<String, Long> counts =
        Arrays.stream(Reason.values())
            .map(Reason::meaning)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts.values()).containsOnly(1L);
  }
}
