package org.danescan.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.SeenDenial;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of what is seen beside the mail route, written down by hand. */
class SidelightTablesTest {
  private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
  private static final DomainName OWNER = new DomainName("_txt.example");
  private static final Lookup<String> STS = text("v=STSv1; id=1;");
  private static final Lookup<String> RPT = text("v=TLSRPTv1; rua=mailto:a@b.nl");
  private static final Lookup<String> NONE =
      new Lookup.Absent<>(Lookup.NameExists.NO, DnssecStatus.SECURE, OWNER);
  private static final Lookup<String> NOT_ASKED = new Lookup.NotAsked<>();

  @TempDir static Path directory = Path.of("");

  private static Lookup<String> text(String... texts) {
    return new Lookup.Answer<>(List.of(texts), Duration.ofHours(1), DnssecStatus.SECURE, OWNER);
  }

  private static NameServers servers(String... names) {
    return NameServers.of(OWNER, Arrays.stream(names).map(DomainName::new).toList());
  }

  private static MxSigning signed(SeenDenial denial, Integer... algorithms) {
    return new MxSigning(Optional.of(OWNER), List.of(algorithms), denial);
  }

  private static final SeenDenial NO_DENIAL = new SeenDenial.None();

  private static Internet internet() {
    Internet internet = new Internet().chunks(3);
    internet.host("mx.dane.nl");
    internet.host("mx.plain.nl").insecure();
    return internet
        .domain("both.nl", "mx.dane.nl")
        .domain("dane.nl", "mx.dane.nl")
        .domain("sts.nl", "mx.plain.nl")
        .domain("wrong.nl", "mx.plain.nl")
        .domain("two.nl", DnssecStatus.INSECURE, "mx.plain.nl")
        .domain("failed.nl", "mx.plain.nl")
        .domain("bogus.nl", new Lookup.Bogus<>(Reason.DS_MISMATCH, "no key"))
        .domain("expired.de", new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, ""))
        .domain("null.nl", "");
  }

  @BeforeAll
  static void report() throws IOException {
    NameServers big = servers("ns1.big.net", "ns2.big.net");
    NameServers mixed = servers("ns1.big.net", "ns.small.co.uk");
    SeenDenial hashed = new SeenDenial.Nsec3(10, false, 8);
    write(
        "asked",
        internet()
            .beside("both.nl", new Sidelights(STS, RPT, big, signed(NO_DENIAL, 13)))
            .beside("dane.nl", new Sidelights(NONE, RPT, big, signed(NO_DENIAL, 8, 13)))
            .beside("sts.nl", new Sidelights(STS, NONE, mixed, signed(NO_DENIAL, 8)))
            .beside(
                "wrong.nl",
                new Sidelights(text("v=STSv1;"), text("v=TLSRPTv1;"), mixed, signed(hashed, 13)))
            .beside(
                "two.nl",
                new Sidelights(text("v=STSv1; id=1", "v=STSv1; id=2"), RPT, big, MxSigning.NONE))
            .beside(
                "failed.nl",
                new Sidelights(
                    new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, ""),
                    NONE,
                    NameServers.failed(Reason.DNS_TIMEOUT),
                    signed(new SeenDenial.Nsec(), 200)))
            .beside("bogus.nl", new Sidelights(NOT_ASKED, NOT_ASKED, mixed, MxSigning.NONE))
            .beside("expired.de", new Sidelights(NOT_ASKED, NOT_ASKED, big, signed(NO_DENIAL, 13)))
            .beside(
                "null.nl",
                new Sidelights(NOT_ASKED, NOT_ASKED, NameServers.NOT_ASKED, signed(hashed, 13))));
    write(
        "few",
        internet()
            .beside(
                "both.nl", new Sidelights(STS, NOT_ASKED, NameServers.NOT_ASKED, MxSigning.NONE))
            .beside("bogus.nl", new Sidelights(NOT_ASKED, NOT_ASKED, big, MxSigning.NONE)));
  }

  private static void write(String name, Internet internet) throws IOException {
    Path scan = directory.resolve(name + "-scan");
    internet.scan(scan, AT);
    try (Database database = Database.open(Limits.defaults())) {
      Report.write(List.of(scan), directory.resolve(name), "0.1.0", database, Pages.NONE);
    }
  }

  private static List<String> table(String report, String name) throws IOException {
    return Files.readAllLines(directory.resolve(report + "/tables/" + name + ".csv")).stream()
        .skip(1)
        .toList();
  }

  /** Six domains with mail were asked, bogus.nl and expired.de besides. */
  @Test
  void nameServers() throws IOException {
    assertThat(table("asked", "dns_operators"))
        .containsExactly(
            "big.net,7,4,2,0,0,2,0,100,57.1429,50,33.3333",
            "small.co.uk,3,2,0,0,0,1,0,42.8571,66.6667,0,33.3333");
    assertThat(table("few", "dns_operators")).isEmpty();
  }

  @Test
  void failuresByNameServer() throws IOException {
    assertThat(table("asked", "dnssec_failures"))
        .containsExactly(
            "ds-mismatch,no DNSKEY matches the parent's DS (RFC 4035 §5.2),nl,big.net,,1",
            "ds-mismatch,no DNSKEY matches the parent's DS (RFC 4035 §5.2),nl,small.co.uk,,1",
            "rrsig-expired,the signature has expired (RFC 4035 §5.3.1),de,big.net,,1");
    assertThat(table("few", "dnssec_failures"))
        .contains(
            "rrsig-expired,the signature has expired (RFC 4035 §5.3.1),de,,,1",
            "ds-mismatch,no DNSKEY matches the parent's DS (RFC 4035 §5.2),nl,big.net,,1");
  }

  @Test
  void signing() throws IOException {
    assertThat(table("asked", "dnssec_algorithms"))
        .containsExactly(
            "13,ECDSAP256SHA256,5,71.4286,4,1,2",
            "8,RSASHA256,2,28.5714,2,0,1",
            "200,,1,14.2857,1,0,0");
    assertThat(table("asked", "denial"))
        .containsExactly("nsec3,10,false,8,2,66.6667", "nsec,,,,1,33.3333");
  }

  @Test
  void policies() throws IOException {
    assertThat(table("asked", "mta_sts_tls_rpt"))
        .containsExactly(
            "DANE and MTA-STS,1,16.6667,0,0,1,100,0",
            "DANE,1,16.6667,0,0,1,100,0",
            "MTA-STS,1,16.6667,0,0,0,0,0",
            "neither,3,50,2,1,1,33.3333,1");
    assertThat(table("few", "mta_sts_tls_rpt"))
        .containsExactly(
            "DANE and MTA-STS,1,100,0,0,,,0",
            "DANE,0,0,0,0,,,0",
            "MTA-STS,0,0,0,0,,,0",
            "neither,0,0,0,0,,,0");
  }
}
