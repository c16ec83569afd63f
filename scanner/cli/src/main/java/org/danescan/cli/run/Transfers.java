package org.danescan.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.danescan.engine.input.InputException;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.InputFormat;
import org.danescan.engine.input.transfer.TransferAddress;
import org.danescan.engine.input.transfer.TsigKey;
import org.danescan.engine.input.transfer.ZoneTransfer;
import org.danescan.store.ScanWriter;

/**
 * Zones that are transferred for a scan, and kept beside it, so that it is resumed with the same.
 */
public final class Transfers {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path scan;
  private final boolean resume;
  private final Optional<TsigKey> key;
  private final Consumer<String> say;
  private int count;

  /**
   * The transfers of a scan.
   *
   * @param scan its directory
   * @param resume whether it goes on, with the zones that are there
   * @param key what they are signed with
   * @param say where it is told what came
   */
  public Transfers(Path scan, boolean resume, Optional<TsigKey> key, Consumer<String> say) {
    this.scan = scan;
    this.resume = resume;
    this.key = key;
    this.say = say;
  }

  /** The file of the next zone of the command line; transfers it first, unless it is there. */
  InputFile file(TransferAddress.Zone address) throws IOException, InterruptedException {
    count++;
    String zone = address.zone().isRoot() ? "root" : address.zone().text();
    Path file = scan.resolve("axfr-" + count + "-" + zone + ".zone.zst");
    if (!resume) {
      ScanWriter.checkFree(scan);
      transfer(address, file);
    } else if (!Files.exists(file)) {
      throw new InputException(
          "there is no " + file + " to go on with; begin the scan anew, without --resume");
    }
    return new InputFile(file, address.text(), InputFormat.ZONE);
  }

  private void transfer(TransferAddress.Zone address, Path file)
      throws IOException, InterruptedException {
    boolean made = !Files.exists(scan);
    Files.createDirectories(scan);
    try {
      ZoneTransfer.Outcome outcome = new ZoneTransfer(address, key, PATIENCE).into(file);
      say.accept(
          String.format(
              Locale.ROOT,
              "transferred %s: serial %d, %,d records",
              address.text(),
              outcome.serial(),
              outcome.records()));
    } catch (IOException | InterruptedException e) {
      if (made) {
        Files.deleteIfExists(scan);
      }
      throw e;
    }
  }
}
