package org.danescan.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;

/**
 * Measures what a row of {@code domains} costs: microseconds of CPU of the writing thread, mapping,
 * encoding, compression and flushing included, and octets on the disk. Arguments: a directory that
 * does not exist yet, rows in a part, parts; and for parts that are held and completed: how many
 * rows of each are tried again.
 */
final class WriteCost {
  private static final List<DomainStatus> STATUSES = List.copyOf(EnumSet.allOf(DomainStatus.class));

  private WriteCost() {}

  public static void main(String[] arguments) throws IOException {
    Path scan = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    int parts = Integer.parseInt(arguments[2]);
    int again = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    ScanRun run = new ScanRun(1, new TreeMap<>(), "", Instant.EPOCH);
    try (ScanWriter writer = ScanWriter.begin(scan, run)) {
      for (int number = 0; number < parts; number++) {
        ScanPart part = part(number, rows);
        long before = threads.getCurrentThreadCpuTime();
        write(part, again, writer);
        double micros = (threads.getCurrentThreadCpuTime() - before) / 1000.0 / rows;
        long octets = Files.size(ScanTable.DOMAINS.part(scan, number));
        System.out.printf(
            Locale.ROOT,
            "part %d: %.1f µs, %.1f octets a row%n",
            number,
            micros,
            1.0 * octets / rows);
      }
    }
  }

  private static void write(ScanPart part, int again, ScanWriter writer) {
    if (again == 0) {
      writer.write(part);
      return;
    }
    List<DomainResult> unsettled = part.domains().subList(0, again);
    List<Long> lines = unsettled.stream().map(result -> result.input().line()).toList();
    writer.hold(part, Unsettled.of(lines, List.of(), List.of()));
    writer.write(new ScanPart(part.number(), unsettled, List.of(), List.of(), List.of()));
  }

  private static ScanPart part(int number, int rows) {
    List<DomainResult> domains = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      domains.add(domain((long) number * rows + row));
    }
    return new ScanPart(number, domains, List.of(), List.of(), List.of());
  }

  /** Two MX hosts of one of a thousand operators; every status in turn. */
  private static DomainResult domain(long line) {
    DomainName name = new DomainName("d" + Long.toString(scrambled(line) >>> 20, 36) + ".nl");
    String operator = ".mail" + scrambled(line * 31) % 1000 + ".example";
    List<MxRecord> records =
        List.of(
            new MxRecord(10, new DomainName("mx1" + operator)),
            new MxRecord(20, new DomainName("mx2" + operator)));
    DomainStatus status = STATUSES.get((int) (line % STATUSES.size()));
    DomainVerdict verdict =
        new DomainVerdict(
            status,
            Reason.NONE,
            "",
            DnssecStatus.SECURE,
            Delivers.OPPORTUNISTIC,
            ReportResult.NONE,
            records.stream().map(WriteCost::ranked).toList());
    return new DomainResult(
        new InputName(line + 1, name.text(), new ParsedName.Name(name)),
        new Lookup.Answer<>(records, Duration.ofHours(1), DnssecStatus.SECURE, name),
        verdict,
        List.of(),
        Instant.ofEpochSecond(1_772_000_000, line * 1_237_000),
        1);
  }

  /** An even spread that does not compress (the finalizer of SplitMix64), never negative. */
  private static long scrambled(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (mixed ^ (mixed >>> 31)) >>> 1;
  }

  private static RankedHost ranked(MxRecord record) {
    return new RankedHost(
        record.preference(),
        new MxHostVerdict(
            record.exchange(),
            MxHostStatus.VALID_DANE,
            Reason.NONE,
            "",
            DnssecStatus.SECURE,
            Optional.of(new TlsaBaseDomain(record.exchange())),
            ReportResult.NONE,
            List.of()));
  }
}
