package org.danescan.analysis.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the pictures of docs; no test, and run by hand: README.md says how. Arguments: a directory
 * of scans, one for the report, and one for the pictures.
 */
final class Pictures {
  private Pictures() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[1]);
    try (var scans = Files.list(Path.of(arguments[0]))) {
      SampleSite.write(scans.sorted().toList(), site);
    }
    try (Browser browser = new Browser()) {
      take(browser, site, arguments);
    }
  }

  private static void take(Browser browser, Path site, String... arguments) throws IOException {
    Path out = Path.of(arguments[2]);
    browser.media("screen", "light", 1280);
    browser.open(site.resolve("index.html"));
    browser.picture(out.resolve("overview.png"), 1280, 1500);
    for (String page : List.of(arguments).subList(3, arguments.length)) {
      browser.open(site.resolve(page));
      browser.picture(out.resolve(page.replaceAll(".*/|\\.html", "") + ".png"), 1280, 1500);
    }
    browser.media("screen", "dark", 390);
    browser.open(site.resolve("index.html"));
    browser.picture(out.resolve("phone-dark.png"), 390, 1500);
  }
}
