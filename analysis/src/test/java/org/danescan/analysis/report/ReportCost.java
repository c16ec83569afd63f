package org.danescan.analysis.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.site.page.WebReport;

/**
 * What the report of a large scan costs; no test, and run by hand: RATIONALE.md says how.
 * Arguments: a scan, a directory for the large one that is made of it, how many times it is
 * repeated, a directory for the report, and, if there are to be pages too, how many operators get
 * one.
 */
final class ReportCost {
  private ReportCost() {}

  public static void main(String[] arguments) throws IOException {
    Path large = Path.of(arguments[1]);
    if (!Files.exists(large)) {
      RepeatedScan.write(Path.of(arguments[0]), large, Integer.parseInt(arguments[2]));
    }
    Pages pages = arguments.length > 4 ? new WebReport(Integer.parseInt(arguments[4])) : Pages.NONE;
    for (int run = 1; run <= 3; run++) {
      long wall = System.nanoTime();
      long cpu = cpuTime();
      try (Database database = Database.open(Limits.defaults())) {
        ReportIndex index =
            Report.write(List.of(large), Path.of(arguments[3]), "cost", database, pages);
        System.out.printf(
            "%d names, %d tables: %.1f s, %.1f s of CPU, at most %s of memory%n",
            index.scans().get(0).names(),
            index.tables().size(),
            (System.nanoTime() - wall) / 1e9,
            (cpuTime() - cpu) / 1e9,
            peakMemory());
      }
    }
  }

  private static long cpuTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static String peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("[^0-9]", "") + " kB")
        .findFirst()
        .orElse("an unknown amount");
  }
}
