package org.danescan.analysis.notify;

import java.nio.file.Path;
import java.util.List;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.notify.letter.Letters;

/**
 * What a run is to do.
 *
 * @param scans directories of scans, at least one, in any order
 * @param out the directory of lists and letters
 * @param state the file that keeps what was told
 * @param dryRun whether that file is left as it is
 * @param terms when somebody is told
 * @param sample at most so many domains for each problem
 * @param letters how letters are written
 * @param optedOut who asked not to be contacted
 */
public record Order(
    List<Path> scans,
    Path out,
    Path state,
    boolean dryRun,
    Terms terms,
    int sample,
    Letters letters,
    OptedOut optedOut) {
  public Order {
    scans = List.copyOf(scans);
  }
}
