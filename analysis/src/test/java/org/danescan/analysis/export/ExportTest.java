package org.danescan.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  @TempDir static Path scan = Path.of("");

  @BeforeAll
  static void writeScan() {
    Internet internet = new Internet().chunks(2);
    internet.domain("a.nl", "mx1.a.nl", "mx2.a.nl").domain("b.nl", "mx1.a.nl");
    internet.host("mx.c.de").serves("other");
    internet
        .domain("c.de", "mx.c.de")
        .domain("d.nl", DnssecStatus.INSECURE, "mx1.a.nl")
        .domain("e.nl", new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "expired, \"yesterday\""));
    internet.scan(scan, Instant.parse("2026-03-01T00:00:00Z"));
  }

  private static String csv(
      String table, List<String> columns, Map<String, List<String>> oneOf, String... where) {
    ExportQuery query =
        ExportQuery.of(new ExportQuery.Request(table, columns, oneOf, List.of(where)));
    return write((ExportQuery.Ready) query, Export.Format.CSV);
  }

  private static String write(ExportQuery.Ready query, Export.Format format) {
    StringWriter out = new StringWriter();
    try (Database database = Database.open(Limits.defaults())) {
      Export.write(scan, query, format, database, out);
    }
    return out.toString();
  }

  @Test
  void domainsHaveTheColumnsThatOthersRelyOn() {
    assertThat(csv("domains", List.of(), Map.of()))
        .isEqualTo(
            """
            domain,status,reason,dnssec,delivers,adoption,mx_hosts
            a.nl,valid-dane,none,secure,dane,valid-dane,mx1.a.nl mx2.a.nl
            b.nl,valid-dane,none,secure,dane,valid-dane,mx1.a.nl
            c.de,tlsa-mismatch,no-record-matches,secure,deferred,tlsa-mismatch,mx.c.de
            d.nl,no-dnssec,insecure-delegation,insecure,opportunistic,no-dnssec,mx1.a.nl
            e.nl,broken-dnssec,rrsig-expired,bogus,deferred,broken-dnssec,
            """);
  }

  @Test
  void asJson() {
    ExportQuery query =
        ExportQuery.of(
            new ExportQuery.Request(
                "domains", List.of(), Map.of("status", List.of("valid-dane")), List.of()));
    assertThat(write((ExportQuery.Ready) query, Export.Format.JSON).lines().skip(1).findFirst())
        .hasValue(
            "{\"domain\":\"a.nl\",\"status\":\"valid-dane\",\"reason\":\"none\",\"dnssec\":\"secure\","
                + "\"delivers\":\"dane\",\"adoption\":\"valid-dane\","
                + "\"mx_hosts\":[\"mx1.a.nl\",\"mx2.a.nl\"]},");
  }

  @ParameterizedTest
  @CsvSource({
    "status, valid-dane, a.nl b.nl",
    "status, valid-dane no-dnssec, a.nl b.nl d.nl",
    "tld, de, c.de",
    "adoption, broken-dnssec, e.nl"
  })
  void byStatusTldAndAdoption(String column, String values, String domains) {
    assertThat(csv("domains", List.of("domain"), Map.of(column, List.of(values.split(" ", -1)))))
        .isEqualTo("domain\n" + domains.replace(" ", "\n") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reason=rrsig-expired | e.nl",
        "mx_detail~\"yester | e.nl",
        "mx_hosts.mx_host=mx2.a.nl | a.nl",
        "mx_hosts.preference>=20 | a.nl",
        "line<=2 | a.nl b.nl",
        "line!=1 | b.nl c.de d.nl e.nl",
        "implicit_mx=true | ",
        "mx_ttl=3600 | a.nl b.nl c.de d.nl",
        "mx_owner= | a.nl b.nl c.de d.nl e.nl",
        "scanned_at<2026-03-01T00:00:00Z |",
        "domain=' OR ''=' | "
      })
  void byConditions(String where, String domains) {
    String expected = domains == null ? "" : domains.replace(" ", "\n") + "\n";
    assertThat(csv("domains", List.of("domain"), Map.of(), where)).isEqualTo("domain\n" + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"domains", "mx_hosts", "probes", "certificates"})
  void everyTableWithAllItsColumns(String table) {
    assertThat(csv(table, List.of("all"), Map.of()).lines().count()).isGreaterThan(3);
  }

  @Test
  void nestedColumnsOfOtherTables() {
    assertThat(
            csv(
                "mx_hosts",
                List.of("mx_host", "tlsa_base_domain"),
                Map.of("status", List.of("tlsa-mismatch")),
                "tlsa.records.usage=3",
                "ipv4.outcome=answer"))
        .isEqualTo("mx_host,tlsa_base_domain\nmx.c.de,mx.c.de\n");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    ExportQuery query =
        ExportQuery.of(
            new ExportQuery.Request(
                "certificates",
                List.of("sha256", "colour"),
                Map.of("status", List.of("valid-dane")),
                List.of("key_bits", "size=3", "key_bits=big", "key_bits~2", "not_after>noon")));
    assertThat(((ExportQuery.Faulty) query).problems())
        .hasSize(7)
        .allMatch(problem -> problem.startsWith("--"));
    query =
        ExportQuery.of(
            new ExportQuery.Request(
                "domains",
                List.of(),
                Map.of("status", List.of("fine")),
                List.of("mx_hosts=a", "mx_hosts.cost=1")));
    assertThat(((ExportQuery.Faulty) query).problems())
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("--status fine: not one of invalid-name, "));
    query = ExportQuery.of(new ExportQuery.Request("hosts", List.of(), Map.of(), List.of()));
    assertThat(((ExportQuery.Faulty) query).problems())
        .containsExactly("--table must be one of certificates, domains, mx_hosts, probes, routes");
  }
}
