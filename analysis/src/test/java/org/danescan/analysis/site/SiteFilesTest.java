package org.danescan.analysis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.report.ReportIndex;
import org.danescan.analysis.sample.SevenNights;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as files, of seven scans and of one. */
class SiteFilesTest {
  @TempDir static Path directory = Path.of("");
  private static ReportIndex index =
      new ReportIndex("", List.of(), List.of(), List.of(), List.of());
  private static final Map<Path, Document> PAGES = new HashMap<>();

  @BeforeAll
  static void write() {
    List<Path> scans = SevenNights.scan(directory.resolve("scans"));
    index = SampleSite.write(scans, directory.resolve("seven"));
    SampleSite.write(scans.subList(3, 4), directory.resolve("one"));
    PAGES.clear();
    SampleSite.pages(directory).forEach(file -> PAGES.put(file, read(file)));
  }

  private static Document read(Path file) {
    try {
      return Jsoup.parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document page(String path) {
    return PAGES.getOrDefault(directory.resolve(path), new Document(""));
  }

  @Test
  void everyLinkLeadsToAFileAndAnAnchor() {
    List<String> dead = new ArrayList<>();
    PAGES.forEach(
        (file, page) -> {
          for (Element link : page.select("[href], [src], form[action]")) {
            String to = link.attr("href") + link.attr("src") + link.attr("action");
            if (!to.startsWith("data:") && !to.startsWith("https://") && !alive(file, to)) {
              dead.add(file + ": " + to);
            }
          }
        });
    assertThat(PAGES).hasSizeGreaterThan(100);
    assertThat(dead).isEmpty();
  }

  private static boolean alive(Path from, String to) {
    String[] parts = to.split("#", 2);
    Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    return Files.isRegularFile(file)
        && (parts.length == 1 || PAGES.get(file).getElementById(parts[1]) != null);
  }

  @Test
  void onlySourcesOfPublishedFiguresLieElsewhere() {
    PAGES.forEach(
        (file, page) ->
            assertThat(page.select("[href^=https:], [src^=https:]"))
                .as(file.toString())
                .allMatch(link -> link.is("td > a[rel=noreferrer], .source > a[rel=noreferrer]"))
                .allMatch(link -> link.text().equals("DANE survey")));
    assertThat(page("seven/index.html").select("#reference [href^=https:]")).isNotEmpty();
  }

  @Test
  void noPageHoldsScriptsStylesOrHandlersOfItsOwn() {
    PAGES.forEach(
        (file, page) -> {
          assertThat(page.select("script").eachText()).as(file.toString()).isEmpty();
          assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
              .as(file.toString())
              .isEmpty();
        });
  }

  @Test
  void everyPageIsWhole() {
    PAGES.forEach(
        (file, page) -> {
          assertThat(page.select("h1")).as(file.toString()).hasSize(1);
          assertThat(page.title()).as(file.toString()).contains("DANE for SMTP, scan of 2026-03-0");
          assertThat(page.select("[id]").eachAttr("id"))
              .as(file.toString())
              .doesNotHaveDuplicates();
          assertThat(page.select("footer").text()).contains("63 names of the input");
          assertThat(page.text()).doesNotContain("{{");
        });
  }

  @Test
  void everyFigureSaysWhatItCountsAndFromWhere() {
    PAGES.forEach(
        (file, page) -> {
          for (Element figure : page.select("figure")) {
            assertThat(figure.select("figcaption p").text()).as(file.toString()).endsWith(".");
            assertThat(figure.select("table, p.none")).as(file.toString()).hasSize(1);
            String source = figure.select(".source a").get(0).attr("href");
            Document data = PAGES.get(file.resolveSibling(source).normalize());
            assertThat(data.select("pre").text()).contains("SELECT");
            assertThat(figure.select(".source a").eachText())
                .satisfies(words -> assertThat(words).hasSize(4));
          }
        });
  }

  @Test
  void everyChartHasANameWordsAndATable() {
    List<Element> charts = new ArrayList<>();
    PAGES.values().forEach(page -> charts.addAll(page.select("svg")));
    assertThat(charts)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            chart -> {
              assertThat(chart.attr("role")).isEqualTo("img");
              assertThat(chart.attr("aria-labelledby").split(" "))
                  .hasSize(2)
                  .allMatch(id -> !chart.select("#" + id.replace(".", "\\.")).text().isBlank());
              assertThat(chart.closest("figure").select("details table")).hasSize(1);
              assertThat(chart.select(".mark")).isNotEmpty();
            });
  }

  @Test
  void everyTableOfTheReportHasItsPage() {
    assertThat(index.tables())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            table -> {
              Document page = page("seven/pages/data/" + table.name() + ".html");
              assertThat(page.select("pre").get(0).wholeText()).isEqualTo(table.sql());
              assertThat(page.select("dt").eachText())
                  .isEqualTo(table.columns().stream().map(column -> column.name()).toList());
            });
    Document data = page("seven/pages/data.html");
    assertThat(data.select("#steps ~ h3")).hasSameSizeAs(index.steps());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven/pages/tld/nl.html",
        "seven/pages/operator/breaker.nl.html",
        "seven/pages/operator/plain.com.html",
        "seven/pages/problem/tlsa-mismatch.no-record-matches.html",
        "one/pages/problem/broken-dnssec.rrsig-expired.html"
      })
  void thereIsAPageForEach(String path) {
    assertThat(page(path).select("h1").text()).isNotBlank();
  }

  @Test
  void theFirstPageBeginsWithTheFigures() {
    assertThat(page("seven/index.html").select(".tiles li").eachText())
        .containsExactly(
            "names scanned 63 unchanged",
            "with mail servers 63 100.0 % of all names unchanged",
            "signed (DNSSEC) 62 98.4 % of those with mail servers unchanged",
            "valid DANE 57 91.9 % of those signed +1 since the last scan",
            "failing DANE 3 5.0 % of those with DANE −1 since the last scan",
            "broken DNSSEC 0 0.0 % of those judged unchanged");
    assertThat(page("one/index.html").select(".tiles li").eachText())
        .contains("valid DANE 37 59.7 % of those signed");
  }

  @Test
  void thePublishedShareStandsBesideOurs() {
    Element chart = page("seven/index.html").select("#trend_overall .wide svg").get(0);
    assertThat(chart.select(".panel").eachText())
        .containsExactly("Published: DANE survey", "Our scans");
    assertThat(chart.select("circle.h-published title").eachText())
        .startsWith("published, 2020-10-01: 18.1 %")
        .endsWith("published, 2024-01-01: 17.3 %");
    assertThat(chart.select("circle.h-valid").not(".beside")).hasSize(6);
    assertThat(chart.select("circle.beside title").text()).contains("2026-03-05");
  }

  @Test
  void oneScanIsNotComparedWithAnything() {
    assertThat(page("one/index.html").text()).contains("two or more scans");
    assertThat(page("one/pages/changes.html").select("figure")).hasSize(1);
    assertThat(page("seven/pages/changes.html").select("figure").eachAttr("id"))
        .containsExactly(
            "scans",
            "changes",
            "shocks",
            "transitions",
            "repair_times",
            "problems",
            "flapping",
            "rollover_classes",
            "rollovers");
  }

  @Test
  void operatorsTellWhatBecameOfThem() {
    assertThat(page("seven/pages/operator/loser.nl.html").select("#shocks tbody tr").eachText())
        .containsExactly(
            "2026-03-03 loser.nl lost valid signed 20 100.0 %",
            "2026-03-06 loser.nl gained signed valid 20 100.0 %");
    assertThat(page("seven/pages/operator/right.nl.html").select("#rollovers tbody").text())
        .contains("published-in-time withdrawn-after-use");
  }
}
