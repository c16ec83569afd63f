package org.danescan.core.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.danescan.core.dane.OpensslPki;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule by records and chains in short; the tokens of the other rules are not looked at. */
class AdviceRulesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private static Path directory;
  private static OpensslPki pki = OpensslPki.none();

  @BeforeAll
  static void makeCertificates() {
    pki = OpensslPki.in(directory);
  }

  private static Instant soon() {
    return Instant.now().plus(1, ChronoUnit.HOURS);
  }

  private static AdviceFacts facts(String records, String chains, Duration ttl) {
    return facts(pki.records(records), chains, ttl, TlsaSurroundings.UNSEEN);
  }

  private static AdviceFacts facts(
      List<TlsaRecord> records, String chains, Duration ttl, TlsaSurroundings around) {
    List<SeenChain> seen =
        Arrays.stream(chains.split("/"))
            .filter(chain -> !chain.isBlank())
            .flatMap(chain -> SeenChain.read(pki.chain(chain.trim()), records).stream())
            .toList();
    return new AdviceFacts(
        records, Optional.of(ttl), seen, List.of(), AdviceFacts.IsAlias.NO, around, soon());
  }

  /** Those of some tokens that are given, by their words; empty for none. */
  private static String given(AdviceFacts facts, String prefix) {
    return AdviceRules.given(facts).stream()
        .map(Advice::token)
        .filter(token -> token.startsWith(prefix))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}; shown {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 leaf | leaf inter | rollover-single",
        "3 1 1 leaf; 3 1 1 next | leaf inter | rollover-current-next",
        "3 1 1 leaf; 3 1 2 leaf; 3 0 1 leaf | leaf inter | rollover-single",
        "3 1 1 leaf; 2 1 1 inter | leaf inter | rollover-current-issuer",
        "3 1 1 leaf; 2 1 1 root | leaf inter root | rollover-current-issuer",
        "3 1 1 leaf; 2 1 1 root | leaf inter | rollover-single",
        "3 1 1 leaf; 2 1 1 stranger | leaf inter | rollover-single",
        "3 1 1 leaf; 3 1 1 next; 2 1 1 inter | leaf inter | rollover-current-next",
        "2 1 1 inter | leaf inter | rollover-issuer",
        "2 1 1 inter; 2 1 1 root2 | leaf inter | rollover-issuer",
        // One record for each of two keys is no rollover, whichever algorithms or addresses these
        // are of.
        "3 1 1 leaf; 3 1 1 self | leaf inter / self | rollover-single",
        "3 1 1 leaf; 3 1 1 self; 3 1 1 next | leaf inter / self | rollover-single",
        "3 1 1 leaf; 3 1 1 self; 3 1 1 next; 3 1 1 nextbutone | leaf inter / self | rollover-current-next",
        "3 1 1 leaf; 3 1 1 self; 3 1 1 next; 3 1 2 next | leaf inter / self | rollover-single",
        "3 1 1 leaf; 3 1 1 short; 2 1 1 inter | leaf inter / short inter | rollover-current-issuer",
        "3 1 1 leaf; 3 1 1 self; 2 1 1 inter | leaf inter / self | rollover-single",
        "3 1 1 self; 2 1 1 inter | leaf inter / self | rollover-issuer",
        // Nothing can be said of what matches nothing or was not seen.
        "3 1 1 next | leaf inter | ''",
        "3 1 1 leaf | | ''",
        // An unusable record prepares nothing.
        "3 1 1 leaf; 1 1 1 next | leaf inter | rollover-single",
      })
  void rfc7671Section81RolloverScheme(String records, String chains, String tokens) {
    assertThat(given(facts(records, chains == null ? "" : chains, HOUR), "rollover"))
        .isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 leaf; 2 1 1 inter | ''",
        "3 1 2 leaf | parameters-not-recommended",
        "3 0 1 leaf | parameters-not-recommended",
        "2 0 1 inter | parameters-not-recommended",
        "3 1 1 leaf; 1 0 0 inter | ''",
      })
  void howToRecommended311And211(String records, String tokens) {
    assertThat(given(facts(records, "", HOUR), "parameters")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 leaf; 2 1 1 inter | ''",
        "3 0 1 leaf | selector-0",
        "3 1 1 leaf; 2 0 1 inter | selector-0",
        "3 1 1 leaf; 0 0 1 inter | ''",
      })
  void howToSelector0(String records, String tokens) {
    assertThat(given(facts(records, "", HOUR), "selector")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 leaf | ''",
        "3 1 2 leaf | matching-type-1-missing",
        "3 1 0 leaf | matching-type-1-missing",
        "3 1 0 leaf; 3 1 2 leaf | matching-type-1-missing",
        "3 1 2 leaf; 2 1 1 inter | ''",
        "1 1 2 leaf | ''",
      })
  void rfc6698Section6MatchingType1IsWhatAllKnow(String records, String tokens) {
    assertThat(given(facts(records, "", HOUR), "matching")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 leaf; 2 1 1 inter | ''",
        "3 1 1 leaf; 1 1 1 leaf | pkix-usages",
        "0 1 1 inter | pkix-usages",
      })
  void rfc7672Section313PkixUsages(String records, String tokens) {
    assertThat(given(facts(records, "", HOUR), "pkix")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({"12, ''", "13, more-than-12-records"})
  void rfc7671Section1011ManyRecords(int number, String tokens) {
    List<TlsaRecord> records = pki.records("3 1 1 leaf;".repeat(number - 1) + "3 1 1 next");
    assertThat(given(facts(records, "", HOUR, TlsaSurroundings.UNSEEN), "more")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({"1799, ttl-short", "1800, ''", "3600, ''", "3601, ttl-long", "0, ttl-short"})
  void howToTtl(long seconds, String tokens) {
    assertThat(given(facts("3 1 1 leaf", "", Duration.ofSeconds(seconds)), "ttl"))
        .isEqualTo(tokens);
  }

  @ParameterizedTest(name = "{0}; shown {1}; TTL {2} h -> {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2 1 1 inter | short inter | 1 | ''",
        "2 1 1 inter | short inter | 30 | certificate-ends-within-two-ttls",
        "2 1 1 intershort | ofshort intershort | 30 | certificate-ends-within-two-ttls",
        "2 1 1 inter | leaf inter | 30 | ''",
        // Usage 3 asks for no dates.
        "3 1 1 short | short inter | 30 | ''",
        "3 1 1 short; 2 1 1 inter | short inter | 30 | ''",
      })
  void rfc7672Section312CertificateEndsWithinTwoTtls(
      String records, String chain, long hours, String tokens) {
    assertThat(given(facts(records, chain, Duration.ofHours(hours)), "certificate"))
        .isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 leaf | leaf inter | ''",
        "3 1 1 wild | wild inter | wildcard-certificate",
        "3 1 1 leaf; 3 1 1 wild | leaf inter / wild inter | wildcard-certificate",
      })
  void howToWildcardCertificate(String records, String chains, String tokens) {
    assertThat(given(facts(records, chains, HOUR), "wildcard")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 1 1 root | leaf inter root | anchor-is-root",
        "2 0 0 root | leaf inter | anchor-is-root",
        "2 1 1 inter | leaf inter | anchor-is-intermediate",
        "2 1 1 inter; 2 1 1 root | leaf inter root | anchor-is-root anchor-is-intermediate",
        "2 1 0 root | leaf inter | ''",
        "2 1 1 self | self | anchor-is-leaf",
        "2 0 1 self | self | anchor-is-leaf",
        "2 0 0 self | self | anchor-is-leaf",
        "2 1 0 self | self | ''",
        "2 1 1 self; 3 1 1 self | self | ''",
        "2 1 1 self; 2 1 1 inter | self / leaf inter | anchor-is-intermediate anchor-is-leaf",
        "2 1 1 leaf | leaf inter root | ''",
        "3 1 1 leaf | leaf inter root | ''",
      })
  void howToAnchorIsRootOrIntermediateAndRfc6698Section211Leaf(
      String records, String chains, String tokens) {
    assertThat(given(facts(records, chains, HOUR), "anchor")).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leaf / leaf | ''",
        "leaf / next / leaf | name-servers-differ",
        "leaf / none | name-servers-differ",
        "leaf / alias | name-servers-differ",
        "alias / alias | ''",
        // Who says nothing does not differ.
        "leaf / silent / not-asked | ''",
        "silent / not-asked | ''",
      })
  void howToNameServersDiffer(String answers, String tokens) {
    List<NameServerAnswer> all =
        Arrays.stream(answers.split("/")).map(answer -> nameServer(answer.trim())).toList();
    TlsaSurroundings around = new TlsaSurroundings(new Lookup.NotAsked<>(), all);
    assertThat(given(facts(pki.records("3 1 1 leaf"), "", HOUR, around), "name-servers"))
        .isEqualTo(tokens);
  }

  private static NameServerAnswer nameServer(String answer) {
    NameServerAnswer.Said said =
        switch (answer) {
          case "none" -> new NameServerAnswer.Has(Set.of());
          case "alias" -> new NameServerAnswer.HasAlias(DomainName.of("dane.example"));
          case "silent" -> new NameServerAnswer.Fails("");
          case "not-asked" -> new NameServerAnswer.NotAsked("");
          default -> new NameServerAnswer.Has(Set.copyOf(pki.records("3 1 1 " + answer)));
        };
    return new NameServerAnswer(
        DomainName.of("ns.example"), InetAddress.getLoopbackAddress(), said, OptionalLong.of(1));
  }

  /** Only NXDOMAIN denies what lies below; NODATA is what an empty non-terminal is answered. */
  @Test
  void rfc8020Section2EmptyNonTerminalDenied() {
    DomainName above = DomainName.of("_tcp.mx1.example");
    List<Lookup<TlsaRecord>> lookups =
        List.of(
            new Lookup.Absent<>(Lookup.NameExists.NO, DnssecStatus.SECURE, above),
            new Lookup.Absent<>(Lookup.NameExists.NO, DnssecStatus.INSECURE, above),
            new Lookup.Absent<>(Lookup.NameExists.YES, DnssecStatus.SECURE, above),
            new Lookup.Failed<>(Reason.SERVFAIL, ""),
            new Lookup.NotAsked<>());
    assertThat(
            lookups.stream()
                .map(lookup -> new TlsaSurroundings(lookup, List.of()))
                .map(around -> facts(pki.records("3 1 1 leaf"), "", HOUR, around))
                .map(facts -> given(facts, "empty")))
        .containsExactly("empty-non-terminal-denied", "empty-non-terminal-denied", "", "", "");
  }

  @Test
  void offlineSaysWhatRecordsAndChainTell() {
    assertThat(
            AdviceRules.offline(pki.records("2 0 1 inter"), pki.chain("wild inter"), soon())
                .stream()
                .map(Advice::token))
        .containsExactly(
            "rollover-issuer",
            "parameters-not-recommended",
            "selector-0",
            "wildcard-certificate",
            "anchor-is-intermediate");
  }
}
