package org.danescan.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.danescan.benchmarks.micro.ParseBenchmark.Answer;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.validate.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** Each benchmark does what it measures: none measures a failure. */
class BenchmarksTest {

  static Stream<Arguments> whatVerifies() {
    return Stream.of(VerifyBenchmark.Algorithm.values())
        .flatMap(
            algorithm ->
                SignatureProvider.present().stream()
                    .map(provider -> Arguments.of(algorithm, provider)));
  }

  @ParameterizedTest
  @MethodSource("whatVerifies")
  void signaturesVerify(VerifyBenchmark.Algorithm algorithm, SignatureProvider provider)
      throws GeneralSecurityException {
    VerifyBenchmark benchmark = new VerifyBenchmark();
    benchmark.algorithm = algorithm;
    benchmark.provider = provider;
    benchmark.sign();
    assertThat(benchmark.readyKey()).isTrue();
    assertThat(benchmark.parsedKey()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"MX, NOERROR, 3, 0", "DNSKEY, NOERROR, 3, 0", "NSEC3_DENIAL, NXDOMAIN, 0, 8"})
  void messagesHaveTheirRecords(Answer answer, String rcode, int answers, int authorities)
      throws IOException {
    ParseBenchmark benchmark = new ParseBenchmark();
    benchmark.answer = answer;
    benchmark.write();
    Message message = benchmark.parse();
    assertThat(Rcode.string(message.getRcode())).isEqualTo(rcode);
    assertThat(message.getSection(Section.ANSWER)).hasSize(answers);
    assertThat(message.getSection(Section.AUTHORITY)).hasSize(authorities);
  }

  @Test
  void everyDomainIsSecureAgainAndAgain() throws IOException {
    ValidateBenchmark benchmark = new ValidateBenchmark();
    benchmark.sign();
    for (int round = 0; round < 2; round++) {
      benchmark.forget();
      assertThat(benchmark.domains())
          .hasSize(ValidateBenchmark.DOMAINS)
          .containsOnly(new Verdict.Secure());
    }
  }

  @Test
  void zoneCutsAreHits() {
    ZoneCutBenchmark benchmark = new ZoneCutBenchmark();
    benchmark.fill();
    assertThat(benchmark.hit()).isEqualTo("cut 1");
    assertThat(benchmark.hit()).isEqualTo("cut 2");
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "10, 20"})
  void nsec3HashesAreOfSha1(int iterations, int octets) throws GeneralSecurityException {
    Nsec3HashBenchmark benchmark = new Nsec3HashBenchmark();
    benchmark.iterations = iterations;
    benchmark.prepare();
    assertThat(benchmark.hash()).hasSize(octets);
  }

  @Test
  void tlsaRecordsMatchWhereTheySay() {
    TlsaMatchBenchmark benchmark = new TlsaMatchBenchmark();
    assertThat(depth(benchmark.endEntity())).isEqualTo(0);
    assertThat(depth(benchmark.trustAnchor())).isEqualTo(2);
  }

  private static int depth(ChainVerdict verdict) {
    assertThat(verdict).isInstanceOf(ChainVerdict.Matches.class);
    return ((ChainVerdict.Matches) verdict).depth();
  }

  @Test
  void theClassifiedDomainHasDane() {
    DomainVerdict verdict = new ClassifyBenchmark().classify();
    assertThat(verdict.status()).isEqualTo(DomainStatus.VALID_DANE);
    assertThat(verdict.hosts()).hasSize(2);
  }

  @Test
  void partsAreWrittenAndRemoved() throws IOException {
    WriteBenchmark benchmark = new WriteBenchmark();
    benchmark.begin();
    Path first = benchmark.part();
    Path second = benchmark.part();
    assertThat(first).isNotEmptyFile();
    assertThat(second).isNotEmptyFile().isNotEqualTo(first);
    benchmark.remove();
    assertThat(first.getParent().getParent()).doesNotExist();
  }
}
