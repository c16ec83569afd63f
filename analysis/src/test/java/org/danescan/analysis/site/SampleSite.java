package org.danescan.analysis.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.report.Report;
import org.danescan.analysis.report.ReportIndex;
import org.danescan.analysis.site.page.WebReport;

/** Web reports of made-up scans. */
final class SampleSite {
  private SampleSite() {}

  /** Writes the report of some scans. */
  static ReportIndex write(List<Path> scans, Path out) {
    try (Database database = Database.open(Limits.defaults())) {
      return Report.write(scans, out, "0.1.0", database, new WebReport(WebReport.OPERATORS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages. */
  static List<Path> pages(Path out) {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
