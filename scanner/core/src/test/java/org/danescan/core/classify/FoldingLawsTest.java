package org.danescan.core.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.token.Token;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for the fold of hosts into a domain, whatever the hosts are. */
class FoldingLawsTest {
  private static RankedHost host(MxHostStatus status, int rank) {
    DnssecStatus dnssec =
        status == MxHostStatus.ADDRESS_LOOKUP_FAILED ? DnssecStatus.BOGUS : DnssecStatus.SECURE;
    return new RankedHost(
        rank,
        new MxHostVerdict(
            DomainName.of("mx" + rank + ".example.nl"),
            status,
            Reason.NONE,
            "",
            dnssec,
            Optional.empty(),
            ReportResult.NONE,
            List.of()));
  }

  private static List<RankedHost> hosts(List<MxHostStatus> statuses) {
    return IntStream.range(0, statuses.size()).mapToObj(i -> host(statuses.get(i), i)).toList();
  }

  private static DomainStatus fold(List<MxHostStatus> statuses) {
    return HostFold.of(hosts(statuses)).status();
  }

  @Property
  void theOrderOfHostsDoesNotCount(
      @ForAll @Size(min = 1, max = 6) List<MxHostStatus> statuses, @ForAll long seed) {
    List<MxHostStatus> shuffled = new ArrayList<>(statuses);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(fold(shuffled)).isEqualTo(fold(statuses));
  }

  @Property
  void aHostTwiceIsAHostOnce(@ForAll @Size(min = 1, max = 5) List<MxHostStatus> statuses) {
    List<MxHostStatus> twice = new ArrayList<>(statuses);
    twice.addAll(List.copyOf(statuses));
    assertThat(fold(twice)).isEqualTo(fold(statuses));
  }

  @Property
  void validDaneNeedsAValidHostAndNoneThatFailsOrIsOpen(
      @ForAll @Size(min = 1, max = 6) List<MxHostStatus> statuses) {
    EnumSet<MxHostStatus> allowed =
        EnumSet.of(
            MxHostStatus.VALID_DANE,
            MxHostStatus.UNREACHABLE,
            MxHostStatus.INCONCLUSIVE,
            MxHostStatus.NO_ADDRESS);
    boolean expected = statuses.contains(MxHostStatus.VALID_DANE) && allowed.containsAll(statuses);
    assertThat(fold(statuses) == DomainStatus.VALID_DANE).isEqualTo(expected);
  }

  @Property
  void aFailingHostMakesNoDomainBetter(
      @ForAll @Size(min = 1, max = 5) List<MxHostStatus> statuses) {
    List<MxHostStatus> more = new ArrayList<>(statuses);
    more.add(MxHostStatus.TLSA_MISMATCH);
    assertThat(fold(more)).isIn(DomainStatus.TLSA_MISMATCH, DomainStatus.BROKEN_DNSSEC);
  }

  @Property
  void theFirstHostThatTakesTheMessageDecidesDelivery(
      @ForAll @Size(min = 1, max = 6) List<MxHostStatus> statuses) {
    Delivers delivers = Delivery.of(hosts(statuses));
    assertThat(delivers == Delivers.NONE)
        .isEqualTo(statuses.stream().allMatch(status -> status == MxHostStatus.NO_ADDRESS));
    if (statuses.get(0) == MxHostStatus.VALID_DANE) {
      assertThat(delivers).isEqualTo(Delivers.DANE);
    }
  }

  @Property
  void theClassifierIsTotalAndTakesMxRecordsInAnyOrder(
      @ForAll @Size(min = 1, max = 5) List<Integer> preferences, @ForAll long seed) {
    List<MxRecord> records =
        IntStream.range(0, preferences.size())
            .mapToObj(i -> Evidence.mx(preferences.get(i) & 0xffff, "mx" + i + ".example.nl"))
            .toList();
    List<MxRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(classify(shuffled, seed)).isEqualTo(classify(records, seed));
  }

  /** Evidence for each rank by chance, the same for the same seed. */
  private static Object classify(List<MxRecord> mx, long seed) {
    Random random = new Random(seed);
    List<HostEvidence> all =
        List.of(
            Evidence.evidence(Evidence.withTlsa(Evidence.PKIX)),
            Evidence.evidence(Evidence.withTlsa(Evidence.USABLE)),
            Evidence.evidence(Evidence.host(Evidence.bogus(), Evidence.failed(), List.of())),
            Evidence.evidence(
                Evidence.withTlsa(Evidence.USABLE),
                Evidence.probe(
                    "192.0.2.1", Evidence.completed(KeyAlgorithm.RSA, Evidence.MATCHING))));
    List<HostEvidence> hosts =
        mx.stream().map(record -> all.get(random.nextInt(all.size()))).toList();
    return new DomainClassifier(Evidence.MATCHER)
        .classify(
            Evidence.DOMAIN, Evidence.secure(mx.toArray(MxRecord[]::new)), hosts, Evidence.NOW);
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource({
    "valid-dane, none, secure, none",
    "tlsa-mismatch, name-mismatch, secure, certificate-host-mismatch",
    "tlsa-mismatch, certificate-expired, secure, certificate-expired",
    "tlsa-mismatch, certificate-not-yet-valid, secure, certificate-not-trusted",
    "tlsa-mismatch, path-broken, secure, certificate-not-trusted",
    "tlsa-mismatch, issuer-not-ca, secure, certificate-not-trusted",
    "tlsa-mismatch, ta-not-in-chain, secure, certificate-not-trusted",
    "tlsa-mismatch, retired-issuer, secure, certificate-not-trusted",
    "tlsa-mismatch, digest-of-previous-key, secure, tlsa-invalid",
    "tlsa-mismatch, certificate-purpose, secure, certificate-not-trusted",
    "tlsa-mismatch, name-constraint, secure, certificate-not-trusted",
    "tlsa-mismatch, critical-extension, secure, certificate-not-trusted",
    "tlsa-mismatch, digest-of-pem-text, secure, tlsa-invalid",
    "tlsa-mismatch, no-record-matches, secure, tlsa-invalid",
    "no-starttls, starttls-refused, secure, starttls-not-supported",
    "tls-failed, handshake-failed, secure, validation-failure",
    "unusable-tlsa, pkix-usage, secure, tlsa-invalid",
    "tlsa-lookup-failed, rrsig-expired, bogus, dnssec-invalid",
    "tlsa-lookup-failed, servfail, indeterminate, none",
    "address-lookup-failed, rrsig-expired, bogus, dnssec-invalid",
    "address-lookup-failed, dns-timeout, indeterminate, none",
    "unreachable, connection-refused, secure, none",
    "inconclusive, temporary-refusal, secure, none",
    "no-tlsa, none, secure, none",
    "insecure-host, insecure-delegation, insecure, none",
    "no-address, host-without-address, secure, none"
  })
  void rfc8460Section43(String status, String reason, String dnssec, String result) {
    assertThat(
            ReportResults.of(
                    Token.parse(MxHostStatus.class, status),
                    Token.parse(Reason.class, reason),
                    Token.parse(DnssecStatus.class, dnssec))
                .token())
        .isEqualTo(result);
  }
}
