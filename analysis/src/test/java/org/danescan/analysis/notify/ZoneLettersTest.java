package org.danescan.analysis.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters to those who run zones whose DNSSEC fails. */
final class ZoneLettersTest {
  @TempDir private static Path directory;
  private static Run run;

  @BeforeAll
  static void tell() throws IOException {
    Internet internet = new Internet();
    internet.host("mx.fine.nl");
    internet.domain("fine.nl", "mx.fine.nl");
    for (int i = 1; i <= 4; i++) {
      internet.domain(
          "late" + i + ".nl",
          new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "late" + i + ".nl. MX: expired\r\nBcc: a@b.nl"));
      served(internet, "late" + i + ".nl");
    }
    internet.domain("key.nl", new Lookup.Bogus<>(Reason.DS_MISMATCH, ""));
    served(internet, "key.nl");
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    internet.scan(first, Instant.parse("2026-03-01T00:00:00Z"));
    internet.scan(second, Instant.parse("2026-03-02T00:00:00Z"));
    run = Run.of(List.of(first, second), directory, directory.resolve("state.json"));
  }

  private static void served(Internet internet, String domain) {
    NameServers servers =
        NameServers.of(
            new DomainName(domain),
            List.of(new DomainName("ns1.big.net"), new DomainName("ns2.big.net")));
    internet.beside(
        domain,
        new Sidelights(new Lookup.NotAsked<>(), new Lookup.NotAsked<>(), servers, MxSigning.NONE));
  }

  @Test
  void oneForAllZonesOfAnOperator() throws IOException {
    assertThat(run.notice()).isEqualTo(new Notice(0, 0, 1, 0, 0));
    assertThat(run.letterFiles()).containsExactly("big.net.dnssec.en.txt", "big.net.dnssec.nl.txt");
    for (String file : run.letterFiles()) {
      GoldenLetters.check(file, run.letter(file));
    }
  }

  @Test
  void theListHasTheCausesWithSomeDomains() throws IOException {
    assertThat(run.list("dnssec", "operator", "grouped_by", "reason", "domains_hit"))
        .containsExactly("big.net,name-servers,rrsig-expired,5");
    assertThat(run.json("dnssec").get(0).get("causes").findValuesAsText("domain"))
        .containsExactly("late1.nl", "late2.nl", "late3.nl", "key.nl");
  }
}
