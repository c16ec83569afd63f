package org.danescan.analysis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.danescan.analysis.sample.SevenNights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  @Test
  void write(@TempDir Path directory) {
    Path out = Path.of(System.getProperty("site.out", directory.resolve("site").toString()));
    SampleSite.write(SevenNights.scan(directory.resolve("scans")), out);
    assertThat(SampleSite.pages(out)).isNotEmpty();
  }
}
