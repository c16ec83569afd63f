package org.danescan.analysis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.danescan.analysis.sample.SevenNights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a browser, opened from a disk. */
class SiteBrowserTest {
  /** One page of each kind. */
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "pages/tlds.html",
          "pages/tld/nl.html",
          "pages/operators.html",
          "pages/operator/breaker.nl.html",
          "pages/problems.html",
          "pages/problem/tlsa-mismatch.no-record-matches.html",
          "pages/records.html",
          "pages/changes.html",
          "pages/data.html",
          "pages/data/rollovers.html",
          "pages/search.html");

  /** Marks of charts that are seen, of charts that are shown; text that is cut off. */
  private static final String CHARTS =
      """
      const shown = [...document.querySelectorAll("svg")].filter(c => c.getClientRects().length);
      return shown.filter(chart => {
        const room = chart.getBoundingClientRect();
        const within = [...chart.querySelectorAll("text, .mark, .line")].every(part => {
          const box = part.getBoundingClientRect();
          return box.left >= room.left - 1 && box.right <= room.right + 1
              && box.top >= room.top - 1 && box.bottom <= room.bottom + 1;
        });
        const marks = [...chart.querySelectorAll(".mark")].some(mark => {
          const box = mark.getBoundingClientRect();
          return box.width > 0 && box.height > 0;
        });
        return room.width < 200 || room.height < 20 || !marks || !within;
      }).map(chart => chart.textContent).join(";");
      """;

  /** Colours of marks that stand out from the page less than three to one (WCAG 2.2, 1.4.11). */
  private static final String FAINT =
      """
      const light = colour => {
        const parts = colour.match(/[0-9.]+/g).slice(0, 3).map(x => x / 255)
            .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const paper = light(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll("svg .mark, svg .swatch")].filter(mark => {
        const ink = light(getComputedStyle(mark).fill);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05) < 3;
      }).map(mark => mark.getAttribute("class")).join(" ");
      """;

  private static final String AXE =
      """
      const done = arguments[0];
      axe.run(document, {preload: false, resultTypes: ["violations"]}).then(result => done(result.violations
          .map(v => v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join(" | "))
          .join("\\n")));
      """;

  @TempDir static Path directory = Path.of("");
  private static Optional<Browser> opened = Optional.empty();
  private static String axe = "";

  @BeforeAll
  static void open() throws IOException {
    List<Path> scans = SevenNights.scan(directory.resolve("scans"));
    SampleSite.write(scans, directory.resolve("site"));
    axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
    opened = Optional.of(new Browser());
  }

  @AfterAll
  static void close() {
    opened.ifPresent(Browser::close);
  }

  private static Browser browser() {
    return opened.orElseThrow();
  }

  private static Path site(String page) {
    return directory.resolve("site").resolve(page);
  }

  private static String ask(String script) {
    return Objects.toString(browser().ask(script));
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
  void pagesAreReadable(String colours, int width) {
    browser().media("screen", colours, width);
    browser().requests();
    for (String page : KINDS) {
      browser().open(site(page));
      assertThat(ask("return document.documentElement.scrollWidth")).as(page).isEqualTo("" + width);
      assertThat(ask(CHARTS)).as(page).isEmpty();
      assertThat(ask(FAINT)).as(page).isEmpty();
      assertThat(browser().console()).as(page).isEmpty();
      assertThat(browser().requests())
          .as(page)
          .isNotEmpty()
          .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 390"})
  void pagesAreAccessible(String colours, int width) {
    browser().media("screen", colours, width);
    for (String page : KINDS) {
      browser().open(site(page));
      browser().ask("document.querySelectorAll('details').forEach(d => d.open = true);");
      browser().ask(axe);
      assertThat(browser().askLater(AXE)).as(page).isEqualTo("");
    }
  }

  @Test
  void paperShowsWideChartsAndNoControls() {
    browser().media("print", "light", 390);
    browser().open(site("index.html"));
    String seen =
        "return [...document.querySelectorAll('%s')].filter(x => x.checkVisibility()).length";
    assertThat(ask(seen.formatted(".wide")))
        .isEqualTo(ask("return document.querySelectorAll('.wide').length"));
    assertThat(ask(seen.formatted("header.top, form, button, .narrow, details"))).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mx.breaker.nl", "MX.Break", "mx.breaker.nl."})
  void theSearchFindsAHost(String query) {
    browser().media("screen", "light", 1280);
    browser().open(site("pages/search.html"), "?q=" + query);
    browser().await("document.querySelector('#results li')");
    assertThat(ask("return document.querySelector('#results').innerText.trim()"))
        .isEqualTo("mx.breaker.nl MX host: tlsa-mismatch, no-record-matches");
    browser().ask("document.querySelector('#results a').click()");
    browser().await("document.querySelector('h1').textContent.includes('tlsa-mismatch')");
    assertThat(browser().console()).isEmpty();
  }

  @Test
  void theSearchFieldOfAnyPageFindsADomain() {
    browser().open(site("pages/tld/nl.html"));
    browser()
        .ask(
            "const field = document.getElementById('find');"
                + "field.value = 'breaker2'; field.form.requestSubmit();");
    browser().await("document.querySelector('#results li')");
    assertThat(ask("return document.querySelector('#results').innerText"))
        .startsWith("breaker2.nl domain: tlsa-mismatch");
  }

  @Test
  void theSearchSaysWhenThereIsNothing() {
    browser().open(site("pages/search.html"), "?q=%3Cb%3Ex");
    browser().await("document.getElementById('result-words').textContent");
    assertThat(ask("return document.getElementById('result-words').textContent"))
        .isEqualTo("Nothing begins with “<b>x” in the index.");
  }

  @Test
  void theColoursCanBeChosen() {
    browser().media("screen", "light", 1280);
    browser().open(site("index.html"));
    String paper = "return getComputedStyle(document.body).backgroundColor";
    String light = ask(paper);
    browser().ask("theme.click()");
    assertThat(ask(paper)).isEqualTo(light);
    browser().ask("theme.click()");
    String dark = ask(paper);
    assertThat(dark).isNotEqualTo(light);
    browser().open(site("pages/tlds.html"));
    assertThat(ask(paper)).isEqualTo(dark);
    assertThat(ask("return theme.textContent")).isEqualTo("Theme: dark");
    browser().ask("theme.click()");
    assertThat(ask(paper)).isEqualTo(light);
  }
}
