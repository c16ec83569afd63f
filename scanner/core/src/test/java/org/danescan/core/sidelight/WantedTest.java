package org.danescan.core.sidelight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {
  private static final Set<Also> ALL = EnumSet.allOf(Also.class);

  private static DomainVerdict verdict(DomainStatus status, boolean mail) {
    MxHostVerdict host =
        new MxHostVerdict(
            new DomainName("mx.example.nl"),
            MxHostStatus.NO_TLSA,
            Reason.NONE,
            "",
            DnssecStatus.SECURE,
            Optional.empty(),
            ReportResult.NONE,
            List.of());
    return new DomainVerdict(
        status,
        Reason.NONE,
        "",
        DnssecStatus.SECURE,
        Delivers.NONE,
        ReportResult.NONE,
        mail ? List.of(new RankedHost(10, host)) : List.of());
  }

  @ParameterizedTest(name = "{0}, with mail: {1} -> {2}, told nothing: {3}")
  @CsvSource({
    "NO_TLSA, true, MTA_STS|TLS_RPT|NAME_SERVERS, ''",
    "NO_MAIL, false, '', ''",
    "BROKEN_DNSSEC, false, NAME_SERVERS, NAME_SERVERS",
    "BROKEN_DNSSEC, true, MTA_STS|TLS_RPT|NAME_SERVERS, NAME_SERVERS"
  })
  void whatADomainGets(DomainStatus status, boolean mail, String all, String none) {
    assertThat(Wanted.of(ALL, verdict(status, mail), List.of())).isEqualTo(set(all));
    assertThat(Wanted.of(EnumSet.noneOf(Also.class), verdict(status, mail), List.of()))
        .isEqualTo(set(none));
    assertThat(Wanted.of(ALL, verdict(status, mail), List.of(new DomainName("ns.example.nl"))))
        .doesNotContain(Also.NAME_SERVERS);
  }

  private static Set<Also> set(String names) {
    Set<Also> set = EnumSet.noneOf(Also.class);
    for (String name : names.isEmpty() ? new String[0] : names.split("\\|")) {
      set.add(Also.valueOf(name));
    }
    return set;
  }
}
