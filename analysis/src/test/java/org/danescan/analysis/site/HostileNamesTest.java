package org.danescan.analysis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers put into DNS and certificates stays text. */
class HostileNamesTest {
  private static final String HOSTILE = "</title></script><img src=x onerror='alert(1)'>{{root}}";

  @Test
  void nothingBecomesMarkup(@TempDir Path directory) throws IOException {
    Internet internet = new Internet();
    internet.domain("a.example", new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, HOSTILE));
    internet.scan(directory.resolve("scan"), Instant.parse("2026-12-01T00:00:00Z"));
    Path site = directory.resolve("site");
    SampleSite.write(List.of(directory.resolve("scan")), site);
    int seen = 0;
    for (Path file : SampleSite.pages(site)) {
      Document page = Jsoup.parse(file);
      assertThat(page.select("img, main script:not([src='search/index.js'])"))
          .as(file.toString())
          .isEmpty();
      seen += page.select("td:contains(onerror)").eachText().contains(HOSTILE) ? 1 : 0;
    }
    assertThat(seen).isGreaterThanOrEqualTo(3);
    assertThat(Files.readString(site.resolve("pages/search/0.js")))
        .contains("onerror")
        .doesNotContain("<");
  }
}
