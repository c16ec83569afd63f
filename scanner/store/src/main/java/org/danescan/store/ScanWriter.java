package org.danescan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.store.mapping.PartRows;

/**
 * Writes one scan. A chunk is done when its part of {@code domains} exists, which is therefore
 * written last; what an interrupted chunk left behind is removed when the scan is resumed. Parts
 * can be written from several threads. Every method throws {@link StoreException} when the disk
 * does not do as told.
 */
public final class ScanWriter implements AutoCloseable {
  private final Path scan;
  private final ScanRun run;
  private final ProcessLock lock;
  private final HeldParts held;

  private ScanWriter(Path scan, ScanRun run, ProcessLock lock) {
    this.scan = scan;
    this.run = run;
    this.lock = lock;
    this.held = new HeldParts(scan);
  }

  /**
   * Begins a scan in a directory that has none yet; makes the directory if need be.
   *
   * @throws RefusedException if there is a scan already, finished or not
   */
  public static ScanWriter begin(Path scan, ScanRun run) {
    return open(scan, () -> begun(scan, run));
  }

  /**
   * Goes on with an unfinished scan.
   *
   * @throws RefusedException if there is none, or it was begun with other options or input
   */
  public static ScanWriter resume(Path scan, ScanRun run) {
    return open(scan, () -> resumed(scan, run));
  }

  private interface Start {
    ScanRun run();
  }

  private static ScanWriter open(Path scan, Start start) {
    makeDirectories(scan);
    ProcessLock lock =
        ProcessLock.take(
            scan.resolve(".lock"),
            "is held by another scan; wait until it ends, or write to another directory");
    try {
      ScanWriter writer = new ScanWriter(scan, start.run(), lock);
      writer.clean();
      return writer;
    } catch (StoreException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Sees whether a scan could be begun in a directory, before anything is put there.
   *
   * @throws RefusedException if there is a scan already, finished or not, or parts of one, which
   *     would be taken for done
   */
  public static void checkFree(Path scan) {
    if (JsonFile.MANIFEST.read(scan).isPresent()) {
      throw new RefusedException(scan + " holds a finished scan; write to another directory");
    }
    if (JsonFile.RUN.read(scan).isPresent()) {
      throw new RefusedException(
          scan + " holds an unfinished scan; resume it, or write to another directory");
    }
    if (ScanTable.ALL.stream().anyMatch(table -> !PartName.in(table.directory(scan)).isEmpty())) {
      throw new RefusedException(
          scan + " holds parts of a scan that nothing is known of; write to another directory");
    }
  }

  /** Whether a scan was begun in a directory and can be resumed. */
  public static boolean isBegun(Path scan) {
    return JsonFile.RUN.read(scan).isPresent();
  }

  private static ScanRun begun(Path scan, ScanRun run) {
    checkFree(scan);
    JsonFile.RUN.write(scan, run);
    return run;
  }

  private static ScanRun resumed(Path scan, ScanRun run) {
    if (JsonFile.MANIFEST.read(scan).isPresent()) {
      throw new RefusedException(scan + " holds a finished scan; there is nothing to resume");
    }
    Optional<ScanRun> begun = JsonFile.RUN.read(scan);
    if (begun.isEmpty()) {
      throw new RefusedException(scan + " holds no scan to resume; begin one");
    }
    run.checkGoesOn(begun.get(), scan);
    return begun.get();
  }

  private static void makeDirectories(Path scan) {
    try {
      for (ScanTable<?> table : ScanTable.ALL) {
        Files.createDirectories(table.directory(scan));
      }
    } catch (IOException e) {
      throw new StoreException(scan + " cannot be made; check its path and permissions", e);
    }
  }

  private void clean() {
    DurableFile.removeLeftovers(scan);
    for (ScanTable<?> table : ScanTable.ALL) {
      DurableFile.removeLeftovers(table.directory(scan));
      DurableFile.removeAll(
          PartName.in(table.directory(scan)).stream()
              .filter(part -> !hasPart(PartName.number(part).orElseThrow()))
              .toList());
    }
    held.open(this::hasPart);
  }

  /** The run as it was first begun, with that start. */
  public ScanRun run() {
    return run;
  }

  /** Whether a chunk is done. */
  public boolean hasPart(int chunk) {
    return Files.exists(ScanTable.DOMAINS.part(scan, chunk));
  }

  /** The chunks of a scan that are not done yet, in order. */
  public List<Integer> missingParts(int chunks) {
    return IntStream.range(0, chunks).filter(chunk -> !hasPart(chunk)).boxed().toList();
  }

  /** Whether a chunk waits for another try. */
  public boolean holdsPart(int chunk) {
    return held.holds(chunk);
  }

  /** How many domains of each chunk wait for another try, by the chunk's number. */
  public SortedMap<Integer, Integer> heldParts() {
    return held.held();
  }

  /** The domains of a chunk that wait for another try, in input order. */
  public List<EarlierTry> unsettled(int chunk) {
    return held.unsettled(chunk);
  }

  /**
   * Keeps what a chunk yielded until the unsettled is tried again; once this returns, a scan that
   * is resumed goes on there. Where it was held before, the rows take the place of what was
   * unsettled.
   */
  public void hold(ScanPart part, Unsettled unsettled) {
    held.hold(part, unsettled);
  }

  /**
   * Writes what a chunk yielded; once this returns, the chunk is done. Where it was held, the rows
   * take the place of what was unsettled.
   *
   * @return the number of its domains by status token
   */
  public SortedMap<String, Long> write(ScanPart part) {
    PartRows rows = held.completed(part);
    ScanTable.writeAll(scan, part.number(), rows);
    held.release(part.number());
    return rows.counts();
  }

  /** Declares the scan finished. */
  public void finish(ScanManifest manifest) {
    held.end();
    JsonFile.MANIFEST.write(scan, manifest);
    DurableFile.removeAll(List.of(scan.resolve(JsonFile.RUN.name())));
  }

  /** Lets go of the directory, finished or not. */
  @Override
  public void close() {
    lock.close();
  }
}
