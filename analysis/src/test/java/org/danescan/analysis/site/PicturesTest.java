package org.danescan.analysis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of a report that README.md shows. With the system property {@code pictures} they are
 * written into that directory, to replace those in {@code docs}.
 */
class PicturesTest {
  private static final int DESK = 1280;
  private static final int PHONE = 390;

  @Test
  void picturesOfAReport(@TempDir Path directory) throws IOException {
    Path site = directory.resolve("site");
    SampleSite.write(TenWeeks.scan(directory.resolve("scans")), site);
    Path out = Path.of(System.getProperty("pictures", directory.toString()));
    try (Browser browser = new Browser()) {
      browser.media("screen", "light", DESK);
      browser.open(site.resolve("index.html"));
      browser.picture(out.resolve("overview.png"), DESK, 1240);
      browser.open(site.resolve("pages/operator/brevpost.example.html"));
      browser.picture(out.resolve("operator.png"), DESK, 1240);
      browser.media("screen", "dark", PHONE);
      browser.open(site.resolve("index.html"));
      browser.picture(out.resolve("phone-dark.png"), PHONE, 1600);
    }
    assertThat(ImageIO.read(out.resolve("overview.png").toFile()).getWidth()).isEqualTo(DESK);
    assertThat(ImageIO.read(out.resolve("operator.png").toFile()).getWidth()).isEqualTo(DESK);
    assertThat(ImageIO.read(out.resolve("phone-dark.png").toFile()).getWidth()).isEqualTo(PHONE);
  }
}
