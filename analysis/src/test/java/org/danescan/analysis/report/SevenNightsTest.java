package org.danescan.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.SevenNights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link SevenNights} must look like over time, written down by hand. */
class SevenNightsTest {
  @TempDir static Path directory = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    List<Path> scans = new ArrayList<>(SevenNights.scan(directory));
    Collections.reverse(scans);
    try (Database database = Database.open(Limits.defaults())) {
      Report.write(scans, directory.resolve("report"), "0.1.0", database, Pages.NONE);
    }
  }

  /** The rows of a table, with the number of the night for each time. */
  private static List<String> table(String name) throws IOException {
    String csv = Files.readString(directory.resolve("report/tables/" + name + ".csv"));
    for (int night = 1; night <= 7; night++) {
      csv = csv.replace(SevenNights.at(night).toString(), String.valueOf(night));
    }
    return csv.replace(directory.toString() + "/", "").lines().skip(1).toList();
  }

  private static List<String> table(String name, String containing) throws IOException {
    return table(name).stream().filter(row -> row.contains(containing)).toList();
  }

  @Test
  void theNightOfOurOwnNetworkIsShownButNotCompared() throws IOException {
    assertThat(table("scans"))
        .containsExactly(
            "1,night-1,63,10,0,0,true",
            "2,night-2,63,10,0,0,true",
            "3,night-3,63,9,0,0,true",
            "4,night-4,63,9,0,0,true",
            "5,night-5,63,9,9,0,false",
            "6,night-6,63,10,0,0,true",
            "7,night-7,63,10,0,0,true");
  }

  @Test
  void changes() throws IOException {
    assertThat(table("changes"))
        .containsExactly(
            "1,2,broken,1,0,0",
            "1,2,fixed,1,0,1",
            "2,3,lost,20,20,1",
            "2,3,broken,2,0,2",
            "2,3,fixed,2,0,1",
            "3,4,broken,4,0,2",
            "3,4,fixed,2,0,2",
            "4,6,gained,20,20,1",
            "4,6,fixed,2,0,1",
            "4,6,broken,1,0,1",
            "4,6,gone,1,0,0",
            "4,6,lost,1,0,0",
            "4,6,new,1,0,0",
            "6,7,fixed,1,0,1");
  }

  @Test
  void aProviderThatLosesItsDsIsAShockAndNoOther() throws IOException {
    assertThat(table("shocks"))
        .containsExactly(
            "2,3,loser.nl,lost,valid,signed,20,20,100",
            "4,6,loser.nl,gained,signed,valid,20,20,100");
  }

  @Test
  void changedDomains() throws IOException {
    assertThat(table("changed_domains", ",true"))
        .hasSize(40)
        .allMatch(row -> row.contains("loser"));
    assertThat(table("changed_domains", ",false"))
        .containsExactly(
            "2,sig.nl,broken,no-tlsa,none,broken-dnssec,rrsig-expired,plain.com,false",
            "2,flap.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,flap.nl,false",
            "3,early.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,early.nl,false",
            "3,flap.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,flap.nl,false",
            "3,fixer1.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,fixer.nl,false",
            "3,fixer2.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,fixer.nl,false",
            "4,breaker1.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,breaker.nl,false",
            "4,breaker2.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,breaker.nl,false",
            "4,breaker3.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,breaker.nl,false",
            "4,wrong.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,wrong.nl,false",
            "4,early.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,early.nl,false",
            "4,flap.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,flap.nl,false",
            "6,flap.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,flap.nl,false",
            "6,sig.nl,fixed,broken-dnssec,rrsig-expired,no-tlsa,none,plain.com,false",
            "6,wrong.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,wrong.nl,false",
            "6,gone.nl,gone,no-tlsa,none,,,plain.com,false",
            "6,big30.nl,lost,valid-dane,none,no-tlsa,none,big.nl,false",
            "6,new.nl,new,,,no-dnssec,insecure-delegation,plain.com,false",
            "7,flap.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,flap.nl,false");
  }

  @Test
  void changedHosts() throws IOException {
    assertThat(table("changed_hosts"))
        .hasSize(13)
        .contains(
            "3,mx.loser.nl,loser.nl,lost,valid-dane,none,insecure-host,insecure-delegation,20",
            "4,mx.breaker.nl,breaker.nl,broken,valid-dane,none,tlsa-mismatch,no-record-matches,3",
            "6,mx.wrong.nl,wrong.nl,fixed,tlsa-mismatch,no-record-matches,valid-dane,none,1");
  }

  @Test
  void transitions() throws IOException {
    assertThat(table("transitions").stream().filter(row -> row.startsWith("4,6,")).toList())
        .containsExactly(
            "4,6,valid-dane,valid-dane,35",
            "4,6,no-tlsa,valid-dane,20",
            "4,6,tlsa-mismatch,tlsa-mismatch,3",
            "4,6,broken-dnssec,no-tlsa,1",
            "4,6,no-tlsa,,1",
            "4,6,tlsa-mismatch,valid-dane,1",
            "4,6,valid-dane,no-tlsa,1",
            "4,6,valid-dane,tlsa-mismatch,1",
            "4,6,,no-dnssec,1");
  }

  @Test
  void problemsAndHowLongTheyLast() throws IOException {
    String mismatch = "tlsa-mismatch,no-record-matches,";
    assertThat(table("problems"))
        .containsExactly(
            "host,mx.fixer.nl,fixer.nl," + mismatch + "fixed,,1,2,3,2,1,,0,2",
            "host,mx.flap.nl,flap.nl," + mismatch + "fixed,,1,1,2,1,0,,0,1",
            "domain,sig.nl,,broken-dnssec,rrsig-expired,fixed,1,2,4,6,3,2,5,0,1",
            "host,mx.early.nl,early.nl," + mismatch + "fixed,2,3,3,4,1,0,2,0,1",
            "host,mx.flap.nl,flap.nl," + mismatch + "fixed,2,3,3,4,1,0,2,1,1",
            "host,mx.breaker.nl,breaker.nl," + mismatch + "open,3,4,7,,3,3,,0,3",
            "host,mx.wrong.nl,wrong.nl," + mismatch + "fixed,3,4,4,6,1,0,3,0,1",
            "host,mx.flap.nl,flap.nl," + mismatch + "fixed,4,6,6,7,1,0,3,2,1");
    assertThat(table("repair_times"))
        .containsExactly(
            "domain,broken-dnssec,2,1,1,0",
            "host,tlsa-mismatch,0,5,5,0",
            "host,tlsa-mismatch,1,1,1,0",
            "host,tlsa-mismatch,3,0,0,1");
    assertThat(table("flapping")).containsExactly("host,mx.flap.nl,flap.nl,3,3,6");
  }

  @Test
  void histories() throws IOException {
    assertThat(table("histories", "mx.breaker.nl"))
        .containsExactly(
            "host,mx.breaker.nl,valid-dane,none,1,3,3",
            "host,mx.breaker.nl,tlsa-mismatch,no-record-matches,4,4,1",
            "host,mx.breaker.nl,inconclusive,no-route,5,5,1",
            "host,mx.breaker.nl,tlsa-mismatch,no-record-matches,6,7,2");
    assertThat(table("histories", "domain,"))
        .containsExactly(
            "domain,sig.nl,no-tlsa,none,1,1,1",
            "domain,sig.nl,broken-dnssec,rrsig-expired,2,4,3",
            "domain,sig.nl,no-tlsa,none,5,7,3");
  }

  @Test
  void rollovers() throws IOException {
    List<String> withoutDigests =
        table("rollovers").stream().map(row -> row.replaceAll(",[0-9a-f]{64}", "")).toList();
    assertThat(withoutDigests)
        .containsExactly(
            "mx.flap.nl,flap.nl,ecdsa,1,1,2,repair,none,0,1",
            "mx.anchor.nl,anchor.nl,ecdsa,1,2,3,issuer-kept,none,24,1",
            "mx.fixer.nl,fixer.nl,ecdsa,1,2,3,repair,none,24,1",
            "mx.flap.nl,flap.nl,ecdsa,1,2,3,not-published,still-published,0,1",
            "mx.renewed.nl,renewed.nl,ecdsa,1,2,3,key-kept,none,24,1",
            "mx.breaker.nl,breaker.nl,ecdsa,1,3,4,not-published,still-published,0,1",
            "mx.early.nl,early.nl,ecdsa,1,3,4,published-before-use,withdrawn-before-use,0,1",
            "mx.flap.nl,flap.nl,ecdsa,1,3,4,repair,none,48,1",
            "mx.right.nl,right.nl,ecdsa,1,3,4,published-in-time,withdrawn-after-use,24,1",
            "mx.wrong.nl,wrong.nl,ecdsa,1,3,4,published-after-use,withdrawn-after-use,0,1",
            "mx.flap.nl,flap.nl,ecdsa,1,4,6,not-published,still-published,0,1",
            "mx.flap.nl,flap.nl,ecdsa,1,6,7,repair,none,120,1");
    assertThat(table("rollover_classes"))
        .containsExactly(
            "not-published,still-published,false,3,37.5,2,2",
            "issuer-kept,none,true,1,12.5,1,1",
            "key-kept,none,true,1,12.5,1,1",
            "published-after-use,withdrawn-after-use,false,1,12.5,1,1",
            "published-before-use,withdrawn-before-use,false,1,12.5,1,1",
            "published-in-time,withdrawn-after-use,true,1,12.5,1,1");
  }

  @Test
  void operatorsWithTheScanBefore() throws IOException {
    assertThat(table("top_operators"))
        .startsWith(
            "1,big.nl,29,29,,,50.8772", "2,loser.nl,20,20,,,35.0877", "3,fixer.nl,2,2,,,3.5088")
        .contains("6,flap.nl,1,0,,,1.7544");
  }

  @Test
  void trends() throws IOException {
    assertThat(table("trend_overall", ",valid-dane,"))
        .containsExactly(
            "1,true,valid-dane,58,92.0635",
            "2,true,valid-dane,59,95.1613",
            "3,true,valid-dane,39,62.9032",
            "4,true,valid-dane,37,59.6774",
            "5,false,valid-dane,0,0",
            "6,true,valid-dane,56,90.3226",
            "7,true,valid-dane,57,91.9355");
    assertThat(table("trend_tlds", "7,true,")).containsExactly("7,true,nl,63,62,57,3");
    assertThat(table("trend_operators", ",fixer.nl,"))
        .startsWith(
            "1,true,fixer.nl,2,2,0,2", "2,true,fixer.nl,2,2,0,2", "3,true,fixer.nl,2,2,2,0");
    assertThat(table("trend_statuses").stream().filter(row -> row.startsWith("5,")).toList())
        .containsExactly(
            "5,false,inconclusive,undetermined,41,65.0794",
            "5,false,no-tlsa,signed-without-dane,22,34.9206");
  }

  @Test
  void everyTableIsWrittenInThreeFormats() throws IOException {
    ReportIndex index = ReportIndex.read(directory.resolve("report/tables/index.json"));
    List<String> files =
        index.tables().stream()
            .flatMap(
                table ->
                    List.of(".csv", ".json", ".parquet").stream()
                        .map(extension -> table.name() + extension))
            .collect(Collectors.toCollection(ArrayList::new));
    files.add("index.json");
    try (var found = Files.list(directory.resolve("report/tables"))) {
      assertThat(found.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files);
    }
    assertThat(index.scans()).extracting(scan -> scan.startedAt()).isSorted().hasSize(7);
  }

  @Test
  void everyColumnAndTableHasItsDefinition() throws IOException {
    ReportIndex index = ReportIndex.read(directory.resolve("report/tables/index.json"));
    assertThat(index.tables())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            table -> {
              assertThat(table.title()).isNotBlank();
              assertThat(table.definition()).as(table.name()).endsWith(".");
              assertThat(table.columns()).as(table.name()).noneMatch(c -> c.definition().isBlank());
              assertThat(table.sql()).contains("SELECT");
            });
    assertThat(index.steps()).allSatisfy(step -> assertThat(step.definition()).isNotBlank());
    assertThat(index.leftOut()).isEmpty();
  }
}
