package org.danescan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.store.mapping.PartRows;
import org.danescan.store.mapping.UnsettledRows;
import org.danescan.store.rows.UnsettledRow;

/**
 * Parts that wait for another try, below {@code held/N} after N tries, where no reader of the scan
 * looks: tables like those of the scan, and one of what is unsettled. As in the scan, a part is
 * there when its domains are; they are written last. The part of more tries counts.
 */
final class HeldParts {
  private final Path directory;

  /** How many tries each held part has had, by number. */
  private final SortedMap<Integer, Integer> tries = new TreeMap<>();

  HeldParts(Path scan) {
    this.directory = scan.resolve("held");
  }

  private Path root(int afterTries) {
    return directory.resolve(String.valueOf(afterTries));
  }

  private static List<ScanTable<?>> tables() {
    List<ScanTable<?>> tables = new ArrayList<>(List.of(ScanTable.UNSETTLED));
    tables.addAll(ScanTable.EVIDENCE);
    return tables;
  }

  /** Finds what an earlier run held; removes what it left half, and what is final meanwhile. */
  synchronized void open(IntPredicate isFinal) {
    for (int stage = 1; Files.isDirectory(root(stage)); stage++) {
      for (Path part : PartName.in(ScanTable.DOMAINS.directory(root(stage)))) {
        int number = PartName.number(part).orElseThrow();
        if (isFinal.test(number)) {
          remove(stage, number);
        } else {
          tries.put(number, stage);
        }
      }
    }
    for (int stage = 1; Files.isDirectory(root(stage)); stage++) {
      clean(stage);
    }
  }

  private void clean(int stage) {
    for (ScanTable<?> table : tables()) {
      Path parts = table.directory(root(stage));
      if (Files.isDirectory(parts)) {
        DurableFile.removeLeftovers(parts);
        DurableFile.removeAll(
            PartName.in(parts).stream()
                .filter(part -> tries.getOrDefault(PartName.number(part).orElseThrow(), 0) != stage)
                .toList());
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
    return UnsettledRows.domains(rows(ScanTable.UNSETTLED, number));
  }

  /** The rows of a chunk, with those that it was held with and that stay. */
  synchronized PartRows completed(ScanPart part) {
    PartRows anew = PartRows.of(part);
    if (!holds(part.number())) {
      return anew;
    }
    int number = part.number();
    Unsettled old = UnsettledRows.unsettled(rows(ScanTable.UNSETTLED, number));
    return new PartRows(
            rows(ScanTable.CERTIFICATES, number),
            rows(ScanTable.PROBES, number),
            rows(ScanTable.MX_HOSTS, number),
            rows(ScanTable.DOMAINS, number))
        .replaced(old, anew);
  }

  private <R> List<R> rows(ScanTable<R> table, int number) {
    List<R> rows = new ArrayList<>();
    int stage = tries.getOrDefault(number, 0);
    ScanReader.eachRow(table, table.part(root(stage), number), rows::add);
    return rows;
  }

  /** Holds a chunk until it is tried again, with those rows that it was held with and that stay. */
  synchronized void hold(ScanPart part, Unsettled unsettled) {
    int number = part.number();
    int before = tries.getOrDefault(number, 0);
    PartRows rows = completed(part);
    Path root = root(before + 1);
    makeDirectories(root);
    List<UnsettledRow> open = UnsettledRows.of(part, unsettled);
    ScanTable.UNSETTLED.write(root, number, open);
    ScanTable.writeEvidence(root, number, rows);
    tries.put(number, before + 1);
    if (before > 0) {
      remove(before, number);
    }
  }

  private static void makeDirectories(Path root) {
    try {
      for (ScanTable<?> table : tables()) {
        Files.createDirectories(table.directory(root));
      }
    } catch (IOException e) {
      throw new StoreException(root + " cannot be made; check its permissions", e);
    }
  }

  /** A part is final: nothing is held of it any more. */
  synchronized void release(int number) {
    if (holds(number)) {
      remove(tries.getOrDefault(number, 0), number);
      tries.remove(number);
    }
  }

  /** The domains first, since without them the part is not there. */
  private void remove(int stage, int number) {
    List<ScanTable<?>> all = new ArrayList<>(tables());
    Collections.reverse(all);
    DurableFile.removeAll(all.stream().map(table -> table.part(root(stage), number)).toList());
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
