package org.danescan.analysis.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.notify.Notice;
import org.danescan.analysis.notify.OptedOut;
import org.danescan.analysis.notify.Order;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.notify.letter.Language;
import org.danescan.analysis.notify.letter.Letters;

/**
 * What it costs to work out who is told. Not a test: {@code analysis/RATIONALE.md} has the command.
 * Arguments: a scan, a directory for the large one that is made of it, how many times it is
 * repeated, how many nights it stands for, and a directory for lists and letters.
 */
final class NotifyCost {
  private NotifyCost() {}

  public static void main(String[] arguments) throws IOException {
    Path large = Path.of(arguments[1]);
    if (!Files.exists(large)) {
      RepeatedScan.write(Path.of(arguments[0]), large, Integer.parseInt(arguments[2]));
    }
    List<Path> nights = Collections.nCopies(Integer.parseInt(arguments[3]), large);
    Path out = Path.of(arguments[4]);
    Order order =
        new Order(
            nights,
            out,
            out.resolve("state.json"),
            true,
            new Terms(1, 1, Duration.ofDays(30)),
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
