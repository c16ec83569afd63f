package org.danescan.analysis.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.notify.Notice;
import org.danescan.analysis.notify.OptedOut;
import org.danescan.analysis.notify.Order;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.notify.letter.Language;
import org.danescan.analysis.notify.letter.Letters;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanTable;
import org.danescan.store.ScanWriter;

/**
 * What it costs to work out who is told. Not a test: {@code analysis/RATIONALE.md} has the command.
 * Arguments: a scan, a directory for the large one that is made of it, how many times it is
 * repeated, in how many nights, one a day, it is to have been seen alike, and a directory for lists
 * and letters.
 */
final class NotifyCost {
  private NotifyCost() {}

  /** The same some days before, its parts linked and not copied. */
  private static Path night(Path scan, int before) throws IOException {
    Path night = scan.resolveSibling(scan.getFileName() + "-" + before + "-before");
    if (Files.exists(night)) {
      return night;
    }
    for (ScanTable<?> table : ScanTable.ALL) {
      Files.createDirectories(table.directory(night));
      for (Path part : new ScanReader(scan).parts(table)) {
        Files.createLink(table.directory(night).resolve(part.getFileName()), part);
      }
    }
    ScanManifest last = new ScanReader(scan).manifest().orElseThrow();
    ScanRun run = new ScanRun(ScanRun.SCHEMA_VERSION, new TreeMap<>(), "00", Instant.EPOCH);
    try (ScanWriter writer = ScanWriter.begin(night, run)) {
      writer.finish(
          new ScanManifest(
              last.schemaVersion(),
              last.toolVersion(),
              last.options(),
              last.input(),
              last.startedAt().minus(Duration.ofDays(before)),
              last.endedAt().minus(Duration.ofDays(before)),
              last.counts(),
              last.chunks()));
    }
    return night;
  }

  public static void main(String[] arguments) throws IOException {
    Path large = Path.of(arguments[1]);
    if (!Files.exists(large)) {
      RepeatedScan.write(Path.of(arguments[0]), large, Integer.parseInt(arguments[2]));
    }
    int count = Integer.parseInt(arguments[3]);
    List<Path> nights = new ArrayList<>();
    for (int before = 0; before < count; before++) {
      nights.add(before == 0 ? large : night(large, before));
    }
    Path out = Path.of(arguments[4]);
    Order order =
        new Order(
            nights,
            out,
            out.resolve("state.json"),
            true,
            new Terms(count, count, Duration.ofDays(30)),
            10,
            new Letters(List.of(Language.open("en", Optional.empty())), ""),
            OptedOut.NOBODY);
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = machine.getProcessCpuTime();
    try (Database database = Database.open(Limits.defaults())) {
      Notice notice = Notice.write(order, database);
      System.out.printf(
          "%d nights, %s: %.1f s, %.1f s of CPU%n",
          nights.size(),
          notice,
          (System.nanoTime() - wall) / 1e9,
          (machine.getProcessCpuTime() - cpu) / 1e9);
    }
  }
}
