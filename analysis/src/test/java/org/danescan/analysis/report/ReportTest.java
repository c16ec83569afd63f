package org.danescan.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.danescan.store.RefusedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables about one scan, written down by hand. */
class ReportTest {
  private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
  @TempDir static Path directory = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    Internet internet = new Internet().chunks(4);
    internet.host("mx1.big.nl").at("192.0.2.1", "2001:db8::1").ttl(Duration.ofMinutes(5));
    internet
        .host("mx2.big.nl")
        .tlsa("3 1 1 key-of-mx2.big.nl", "3 1 1 next")
        .ttl(Duration.ofDays(1));
    internet.host("mx.ta.de").serves("ta@ca").tlsa("2 1 1 ca", "3 1 1 ta@ca");
    internet.host("mx.whole.de").serves("whole").tlsa("3 0 2 whole", "3 1 0 whole");
    internet.host("mx.wrong.de").serves("not-this");
    internet.host("mx.pkix.de").tlsa("1 1 1 key-of-mx.pkix.de");
    internet.host("mx.away.de").ends(SessionEnd.CONNECTION_REFUSED);
    internet.host("mx.none.co.uk").tlsa();
    internet.host("mx.plain.com").insecure();
    internet.host("mx.lame.com").tlsaLookup(new Lookup.Failed<>(Reason.SERVFAIL, ""));
    internet
        .domains(4, "big", "nl", "mx1.big.nl", "mx2.big.nl")
        .domain("part.nl", "mx1.big.nl", "mx.none.co.uk")
        .domain("ta.de", "mx.ta.de")
        .domain("whole.de", "mx.whole.de")
        .domain("wrong.de", "mx.wrong.de", "mx1.big.nl")
        .domain("pkix.de", "mx.pkix.de")
        .domain("away.de", "mx.away.de")
        .domain("none.nl", "mx.none.co.uk")
        .domain("plain.nl", "mx.plain.com")
        .domain("unsigned.nl", DnssecStatus.INSECURE, "mx1.big.nl")
        .domain("lame.nl", "mx.lame.com")
        .domain("bogus.de", new Lookup.Bogus<>(Reason.DS_MISMATCH, "no key"))
        .domain("failed.de", new Lookup.Failed<>(Reason.DNS_TIMEOUT, ""))
        .domain("null.de", "");
    internet.scan(directory.resolve("scan"), AT);
    write(directory.resolve("report"));
  }

  private static ReportIndex write(Path out) throws IOException {
    try (Database database = Database.open(Limits.defaults())) {
      return Report.write(List.of(directory.resolve("scan")), out, "0.1.0", database, Pages.NONE);
    }
  }

  private static List<String> table(String name) throws IOException {
    return Files.readAllLines(directory.resolve("report/tables/" + name + ".csv")).stream()
        .skip(1)
        .toList();
  }

  @Test
  void overall() throws IOException {
    assertThat(
            table("overall").stream()
                .map(row -> row.replaceAll("^((?:[^,]*,){3}[^,]*),.*", "$1"))
                .toList())
        .containsExactly(
            "input,17,input,100",
            "with-mx,14,input,82.3529",
            "judged,14,input,82.3529",
            "signed,13,with-mx,92.8571",
            "with-dane,10,signed,76.9231",
            "valid-dane,6,signed,46.1538",
            "partial-dane,1,with-dane,10",
            "failing-dane,1,with-dane,10",
            "broken-dnssec,2,judged,14.2857",
            "undetermined,2,input,11.7647");
  }

  @Test
  void adoptionAndStatuses() throws IOException {
    assertThat(table("adoption"))
        .containsExactly(
            "valid-dane,6,35.2941,42.8571",
            "signed-without-dane,4,23.5294,28.5714",
            "broken-dnssec,2,11.7647,14.2857",
            "undetermined,2,11.7647,",
            "no-dnssec,1,5.8824,7.1429",
            "not-applicable,1,5.8824,",
            "tlsa-mismatch,1,5.8824,7.1429");
    assertThat(table("statuses")).startsWith("valid-dane,valid-dane,6,35.2941").hasSize(10);
    assertThat(table("reasons"))
        .contains(
            "broken-dnssec,ds-mismatch,no DNSKEY matches the parent's DS (RFC 4035 §5.2),1,5.8824,50");
    assertThat(table("delivery"))
        .contains("dane,\"delivered, encrypted and authenticated\",8,47.0588");
  }

  @Test
  void topLevelDomains() throws IOException {
    assertThat(table("tlds"))
        .containsExactly("nl,9,9,8,5,4,1,0,1,0,88.8889,50,0", "de,8,5,5,5,2,0,1,1,2,100,40,20");
    assertThat(table("tld_statuses")).contains("de,tlsa-mismatch,no-record-matches,1,12.5");
  }

  @Test
  void operators() throws IOException {
    assertThat(table("operators"))
        .startsWith(
            "big.nl,2,7,6,4,1,1,0,0,50,66.6667,66.6667", "none.co.uk,1,2,2,0,1,0,0,0,14.2857,0,0")
        .contains("lame.com,1,1,1,0,0,0,1,0,7.1429,0,0");
    assertThat(table("concentration")).startsWith("1,7,50,4,66.6667", "5,11,78.5714,6,100");
  }

  @Test
  void theThreeFailureRatesDiffer() throws IOException {
    assertThat(table("failure_rates"))
        .containsExactly("record,8,2,25", "host,5,1,20", "domain,8,1,12.5");
  }

  @Test
  void breadth() throws IOException {
    assertThat(table("breadth"))
        .containsExactly(
            "MX hosts,7,4",
            "operators,6,3",
            "TLSA RRsets,7,4",
            "different TLSA RRsets,7,4",
            "server certificates,5,4",
            "server addresses,7,5");
  }

  @Test
  void tlsaRecords() throws IOException {
    assertThat(table("tlsa_parameters"))
        .containsExactly(
            "3 1 1,3,1,1,true,6,60,5,71.4286,8,80",
            "1 1 1,1,1,1,false,1,10,1,14.2857,1,10",
            "2 1 1,2,1,1,true,1,10,1,14.2857,1,10",
            "3 0 2,3,0,2,true,1,10,1,14.2857,1,10",
            "3 1 0,3,1,0,true,1,10,1,14.2857,1,10");
    assertThat(table("tlsa_schemes"))
        .containsExactly(
            "3 1 1,single record,3,42.8571,1,8",
            "1 1 1,other,1,14.2857,0,1",
            "2 1 1 + 3 1 1,current and issuer,1,14.2857,1,1",
            "3 0 2 + 3 1 0,one key in several forms,1,14.2857,1,1",
            "3 1 1 + 3 1 1,current and next,1,14.2857,1,4");
    assertThat(table("tlsa_ttls"))
        .contains(
            "300,5 minutes,1,14.2857,1", "3600,1 hour,5,71.4286,5", "86400,1 day,1,14.2857,1");
  }

  @Test
  void certificates() throws IOException {
    assertThat(table("keys")).containsExactly("ecdsa,256,5,100,5,14");
    assertThat(table("algorithms")).containsExactly("ecdsa,5,100,4,0");
    assertThat(table("issuers")).containsExactly("self-issued,4,80,4,0", "CN=ca,1,20,1,1");
    assertThat(table("certificate_lifetimes"))
        .contains("30,30 days,5,100,5,0", "0,below 1 week,0,0,0,0");
    assertThat(table("tls_versions")).containsExactly("1.3,6,100,5");
    assertThat(table("session_ends"))
        .contains("connection-refused,ecdsa,1,14.2857", "handshake-completed,ecdsa,6,85.7143");
  }

  @Test
  void advice() throws IOException {
    assertThat(table("rollover_schemes"))
        .containsExactly(
            "rollover-single,no record for the next key,2,50,2,8",
            "rollover-current-issuer,records for the key in use and for an issuer,1,25,1,1",
            "rollover-current-next,records for the key in use and for the next one,1,25,1,4");
    assertThat(
            table("advice").stream()
                .map(row -> row.replaceAll("^([^,]*),.*?((,[0-9.]+){3})$", "$1$2")))
        .containsExactly(
            "rollover-single,2,28.5714,8",
            "anchor-is-root,1,14.2857,1",
            "matching-type-1-missing,1,14.2857,1",
            "parameters-not-recommended,1,14.2857,1",
            "pkix-usages,1,14.2857,1",
            "rollover-current-issuer,1,14.2857,1",
            "rollover-current-next,1,14.2857,4",
            "selector-0,1,14.2857,1",
            "ttl-long,1,14.2857,4",
            "ttl-short,1,14.2857,7");
  }

  @Test
  void addressesAndPartialDeployments() throws IOException {
    assertThat(table("address_families"))
        .containsExactly("IPv4 only,9,90,6,3,0", "IPv4 and IPv6,1,10,1,1,0");
    assertThat(table("partial_deployments")).containsExactly("none.co.uk,no-tlsa,1,1");
  }

  @Test
  void problems() throws IOException {
    assertThat(table("problem_hosts"))
        .containsExactly(
            "mx.lame.com,lame.com,tlsa-lookup-failed,servfail,the name servers answered SERVFAIL,,1",
            "mx.wrong.de,wrong.de,tlsa-mismatch,no-record-matches,"
                + "\"no TLSA record matches the chain, and no cause shows\",,1");
    assertThat(table("problem_domains"))
        .containsExactly(
            "broken-dnssec,ds-mismatch,bogus.de,no key",
            "broken-dnssec,servfail,lame.nl,",
            "tlsa-mismatch,no-record-matches,wrong.de,");
    assertThat(table("dnssec_failures"))
        .containsExactly(
            "ds-mismatch,no DNSKEY matches the parent's DS (RFC 4035 §5.2),de,,,1",
            "servfail,the name servers answered SERVFAIL,nl,,lame.com,1");
  }

  @Test
  void whatNobodyAskedForHasNoRows() throws IOException {
    for (String name : List.of("dns_operators", "dnssec_algorithms", "denial", "mta_sts_tls_rpt")) {
      assertThat(table(name)).as(name).isEmpty();
    }
  }

  @Test
  void ourFiguresStandBesidePublishedOnes() throws IOException {
    assertThat(table("reference"))
        .anyMatch(
            row -> row.startsWith("valid-of-signed,") && row.contains(",percent,46.1538,17.26,"))
        .anyMatch(row -> row.startsWith("zones,") && row.contains(",zones,3,2332,2017-01-28,"));
  }

  @Test
  void aReportReplacesAnEarlierOneAndNothingElse() throws IOException {
    Path out = directory.resolve("again");
    write(out);
    Files.writeString(out.resolve("tables/adoption.csv"), "old");
    assertThat(write(out).leftOut()).anyMatch(left -> left.name().equals("shocks"));
    assertThat(Files.readAllLines(out.resolve("tables/adoption.csv"))).hasSize(8);
    Path other = Files.createDirectories(directory.resolve("other/tables")).getParent();
    assertThatThrownBy(() -> write(other))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds no report");
  }

  private static List<String> rowsOf(String name, String beginning) throws IOException {
    return table(name).stream().filter(row -> row.startsWith(beginning)).toList();
  }

  @Test
  void operatorsAndProblemsByTopLevelDomain() throws IOException {
    assertThat(rowsOf("tld_operators", "nl,"))
        .containsExactly(
            "nl,big.nl,6,66.6667,4,0",
            "nl,none.co.uk,2,22.2222,0,0",
            "nl,lame.com,1,11.1111,0,0",
            "nl,plain.com,1,11.1111,0,0");
    assertThat(rowsOf("tld_operators", "de,"))
        .containsExactly(
            "de,away.de,1,20,0,0",
            "de,big.nl,1,20,0,1",
            "de,pkix.de,1,20,0,0",
            "de,ta.de,1,20,1,0",
            "de,whole.de,1,20,1,0",
            "de,wrong.de,1,20,0,1");
    assertThat(rowsOf("tld_problems", "de,"))
        .containsExactly(
            "de,bogus.de,broken-dnssec,ds-mismatch,no key",
            "de,wrong.de,tlsa-mismatch,no-record-matches,");
    assertThat(rowsOf("tld_problems", "nl,")).hasSize(1).allMatch(row -> row.contains("lame.nl"));
  }

  @Test
  void statusesAndHostsOfOperators() throws IOException {
    assertThat(rowsOf("operator_statuses", "big.nl,"))
        .hasSize(4)
        .contains(
            "big.nl,valid-dane,none,valid-dane,4,57.1429",
            "big.nl,tlsa-mismatch,no-record-matches,tlsa-mismatch,1,14.2857");
    assertThat(rowsOf("operator_hosts", "big.nl,"))
        .containsExactly(
            "big.nl,mx1.big.nl,valid-dane,none,3 1 1,7",
            "big.nl,mx2.big.nl,valid-dane,none,\"3 1 1, 3 1 1\",4");
    assertThat(rowsOf("problem_operators", "tlsa-mismatch,"))
        .containsExactly(
            "tlsa-mismatch,no-record-matches,big.nl,1,14.2857",
            "tlsa-mismatch,no-record-matches,wrong.de,1,100");
  }

  @Test
  void namesThatTheSearchFinds() throws IOException {
    assertThat(
            table("search_names").stream()
                .map(row -> row.replaceAll("^([^,]*,[^,]*,[^,]*),.*", "$1"))
                .toList())
        .containsExactly(
            "bogus.de,domain,broken-dnssec",
            "lame.nl,domain,broken-dnssec",
            "mx.lame.com,host,tlsa-lookup-failed",
            "mx.wrong.de,host,tlsa-mismatch",
            "wrong.de,domain,tlsa-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "pages", "tables"})
  void aPlaceThatHoldsSomethingElseIsLeftAlone(String entry) throws IOException {
    Path out = directory.resolve("taken-by-" + entry);
    Path something = Files.createDirectories(out.resolve(entry)).resolve("something");
    Files.writeString(something, "mine");
    assertThatThrownBy(() -> write(out))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(out.resolve(entry).toString());
    assertThat(something).hasContent("mine");
  }
}
