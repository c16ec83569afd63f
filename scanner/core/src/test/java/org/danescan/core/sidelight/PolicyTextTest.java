package org.danescan.core.sidelight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTextTest {
  private static Lookup<String> answer(String texts) {
    DomainName owner = new DomainName("_mta-sts.example.nl");
    return texts.isEmpty()
        ? new Lookup.Absent<>(Lookup.NameExists.NO, DnssecStatus.SECURE, owner)
        : new Lookup.Answer<>(
            Arrays.asList(texts.split("\\|", -1)), Duration.ofHours(1), DnssecStatus.SECURE, owner);
  }

  /** TXT records parted by bars. */
  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource({
    "'', absent, ''",
    "v=STSv1; id=20160831085700Z;, present, 20160831085700Z",
    "v=STSv1;id=a, present, a",
    "'v=STSv1; id=a ; ', present, a",
    "v=STSv1; other-1.x=b; id=a, present, a",
    "v=STSv1; id=a; id=b, present, a",
    "v=STSv1; id=a|unrelated, present, a",
    "v=STSv1; id=a|v=STSv2; id=b, present, a",
    "v=STSv1; id=a|v=STSv1; id=a, several, ''",
    "v=STSv1; id=a|v=STSv1; broken, several, ''",
    "unrelated, absent, ''",
    "v=STSv2; id=a, absent, ''",
    "v=STSv1;, invalid, ''",
    "v=STSv1, invalid, ''",
    "v=STSv1 ; id=a, invalid, ''",
    "V=stsv1; id=a, invalid, ''",
    "' v=STSv1; id=a', invalid, ''",
    "v=STSv1; id=, invalid, ''",
    "v=STSv1; id=2024-01-01, invalid, ''",
    "v=STSv1; id=123456789012345678901234567890123, invalid, ''",
    "v=STSv1; id=12345678901234567890123456789012, present, 12345678901234567890123456789012",
    "v=STSv1; ID=a, invalid, ''",
    "v=STSv1; id=a; ; x=b, invalid, ''",
    "v=STSv1; id=a; _x=b, invalid, ''"
  })
  void rfc8461Section31OneRecordWithVersionAndId(String texts, String finding, String id) {
    MtaSts read = MtaSts.of(answer(texts));
    assertThat(read.finding().token()).isEqualTo(finding);
    assertThat(read.id()).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource({
    "'', absent, ''",
    "v=TLSRPTv1;rua=mailto:reports@example.com, present, mailto:reports@example.com",
    "'v=TLSRPTv1; rua=mailto:a@b.nl , https://b.nl/v1/tlsrpt;', present,"
        + " mailto:a@b.nl|https://b.nl/v1/tlsrpt",
    "v=TLSRPTv1; rua=MAILTO:a@b.nl; ext=1, present, MAILTO:a@b.nl",
    "v=TLSRPTv1; rua=mailto:a@b.nl|v=spf1 -all, present, mailto:a@b.nl",
    "v=TLSRPTv1; rua=mailto:a@b.nl|v=TLSRPTv1; rua=mailto:c@b.nl, several, ''",
    "v=TLSRPTv1; rua=mailto:a%2cb@b.nl, present, mailto:a%2cb@b.nl",
    "v=TLSRPTv1; rua=mailto:a!1@b.nl, invalid, ''",
    "v=TLSRPTv1; rua=a@b.nl, invalid, ''",
    "v=TLSRPTv1; rua=http://b.nl/, invalid, ''",
    "'v=TLSRPTv1; rua=mailto:a@b.nl,', invalid, ''",
    "v=TLSRPTv1;, invalid, ''",
    "v=TLSRPTv1 rua=mailto:a@b.nl, invalid, ''",
    "v=DMARC1; rua=mailto:a@b.nl, absent, ''"
  })
  void rfc8460Section3OneRecordWithVersionAndRua(String texts, String finding, String uris) {
    TlsRpt read = TlsRpt.of(answer(texts));
    assertThat(read.finding().token()).isEqualTo(finding);
    assertThat(String.join("|", read.reportUris())).isEqualTo(uris);
  }

  @Test
  void aLookupWithoutAnswerIsAFinding() {
    List<Lookup<String>> failed =
        List.of(
            new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, ""),
            new Lookup.Failed<>(Reason.DNS_TIMEOUT, ""));
    assertThat(failed)
        .allSatisfy(
            lookup -> {
              assertThat(MtaSts.of(lookup).finding()).isEqualTo(Finding.LOOKUP_FAILED);
              assertThat(TlsRpt.of(lookup).finding()).isEqualTo(Finding.LOOKUP_FAILED);
            });
    assertThat(MtaSts.of(new Lookup.NotAsked<>()).finding()).isEqualTo(Finding.NOT_ASKED);
    assertThat(TlsRpt.of(new Lookup.NotAsked<>()).finding()).isEqualTo(Finding.NOT_ASKED);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"mta-sts, _mta-sts.example.nl", "tls-rpt, _smtp._tls.example.nl", "ns, example.nl"})
  void whereTheyStand(String also, String owner) {
    assertThat(Arrays.stream(Also.values()).filter(one -> one.token().equals(also)))
        .extracting(one -> one.owner(new DomainName("example.nl")).text())
        .containsExactly(owner);
  }
}
