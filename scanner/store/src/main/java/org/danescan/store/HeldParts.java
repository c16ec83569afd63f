package org.danescan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.store.compact.Blocks;
import org.danescan.store.compact.CompactRows;
import org.danescan.store.mapping.PartRows;
import org.danescan.store.mapping.UnsettledRows;
import org.danescan.store.rows.CertificateRow;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.MxHostRow;
import org.danescan.store.rows.ProbeRow;
import org.danescan.store.rows.UnsettledRow;

/**
 * Parts that wait for another try, below {@code held/N} after N tries, where no reader of the scan
 * looks: one file a part, with what is unsettled of it and its rows of each table. A file that is
 * there is whole. The part of more tries counts.
 */
final class HeldParts {
  private static final CompactRows<UnsettledRow> UNSETTLED = new CompactRows<>(UnsettledRow.class);
  private static final CompactRows<CertificateRow> CERTIFICATES =
      new CompactRows<>(CertificateRow.class);
  private static final CompactRows<ProbeRow> PROBES = new CompactRows<>(ProbeRow.class);
  private static final CompactRows<MxHostRow> MX_HOSTS = new CompactRows<>(MxHostRow.class);
  private static final CompactRows<DomainRow> DOMAINS = new CompactRows<>(DomainRow.class);

  private final Path directory;

  /** How many tries each held part has had, by number. */
  private final SortedMap<Integer, Integer> tries = new TreeMap<>();

  HeldParts(Path scan) {
    this.directory = scan.resolve("held");
  }

  private Path root(int afterTries) {
    return directory.resolve(String.valueOf(afterTries));
  }

  private Path file(int afterTries, int number) {
    return root(afterTries).resolve(PartName.held(number));
  }

  /** Finds what an earlier run held; removes what it left half, and what is final meanwhile. */
  synchronized void open(IntPredicate isFinal) {
    for (int stage = 1; Files.isDirectory(root(stage)); stage++) {
      DurableFile.removeLeftovers(root(stage));
      for (Path part : PartName.in(root(stage))) {
        int number = PartName.number(part).orElseThrow();
        release(number);
        if (isFinal.test(number)) {
          DurableFile.removeAll(List.of(part));
        } else {
          tries.put(number, stage);
        }
      }
    }
  }

  /** Whether a part is held. */
  synchronized boolean holds(int number) {
    return tries.containsKey(number);
  }

  /** How many domains of each held part are to be tried again, by number. */
  synchronized SortedMap<Integer, Integer> held() {
    SortedMap<Integer, Integer> held = new TreeMap<>();
    tries.keySet().forEach(number -> held.put(number, unsettled(number).size()));
    return held;
  }

  /** The domains of a held part that are to be tried again, in input order. */
  synchronized List<EarlierTry> unsettled(int number) {
    return read(number, 1, blocks -> UnsettledRows.domains(UNSETTLED.read(blocks.get(0))));
  }

  /** The rows of a chunk, with those that it was held with and that stay. */
  synchronized PartRows completed(ScanPart part) {
    PartRows anew = PartRows.of(part);
    return holds(part.number()) ? read(part.number(), 5, blocks -> completed(blocks, anew)) : anew;
  }

  private static PartRows completed(List<byte[]> blocks, PartRows anew) throws IOException {
    Unsettled old = UnsettledRows.unsettled(UNSETTLED.read(blocks.get(0)));
    return new PartRows(
            CERTIFICATES.read(blocks.get(1)),
            PROBES.read(blocks.get(2)),
            MX_HOSTS.read(blocks.get(3)),
            DOMAINS.read(blocks.get(4)))
        .replaced(old, anew);
  }

  /** What the first blocks of a held part say. */
  private interface Reading<T> {
    T of(List<byte[]> blocks) throws IOException;
  }

  private <T> T read(int number, int count, Reading<T> reading) {
    Path file = file(tries.getOrDefault(number, 0), number);
    try {
      return reading.of(Blocks.read(file, count));
    } catch (IOException e) {
      throw new StoreException(
          file + " cannot be read; remove it and resume the scan, then its names are scanned anew",
          e);
    }
  }

  /** Holds a chunk until it is tried again, with those rows that it was held with and that stay. */
  synchronized void hold(ScanPart part, Unsettled unsettled) {
    int number = part.number();
    int before = tries.getOrDefault(number, 0);
    PartRows rows = completed(part);
    List<byte[]> blocks =
        List.of(
            UNSETTLED.write(UnsettledRows.of(part, unsettled)),
            CERTIFICATES.write(rows.certificates()),
            PROBES.write(rows.probes()),
            MX_HOSTS.write(rows.hosts()),
            DOMAINS.write(rows.domains()));
    makeDirectory(root(before + 1));
    DurableFile.write(file(before + 1, number), file -> Blocks.write(file, blocks));
    release(number);
    tries.put(number, before + 1);
  }

  private static void makeDirectory(Path root) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new StoreException(root + " cannot be made; check its permissions", e);
    }
  }

  /** A part is final: nothing is held of it any more. */
  synchronized void release(int number) {
    if (holds(number)) {
      DurableFile.removeAll(List.of(file(tries.getOrDefault(number, 0), number)));
      tries.remove(number);
    }
  }

  /** The scan is finished: the directories go too. */
  synchronized void end() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      DurableFile.removeAll(all.sorted(Comparator.reverseOrder()).toList());
    } catch (IOException e) {
      throw new StoreException(directory + " cannot be removed; remove it by hand", e);
    }
  }
}
