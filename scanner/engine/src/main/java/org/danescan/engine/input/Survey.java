package org.danescan.engine.input;

import java.util.BitSet;
import java.util.List;
import org.danescan.engine.input.repeat.NameSet;

/**
 * What the first reading of the inputs tells.
 *
 * @param sha256 digest of the input; of several inputs the digest of their digests
 * @param counts how much of what it has
 * @param faults messages about records that cannot be read, the first of them
 * @param marks what the second reading goes by
 */
public record Survey(String sha256, Counts counts, List<String> faults, Marks marks) {
  public Survey {
    faults = List.copyOf(faults);
  }

  /**
   * How much of what the inputs have; each name counts once but for the first figure.
   *
   * @param duplicates how often a name was passed over because it stood before
   * @param names how many names are to be scanned, those that are no domain names too
   * @param invalid how many of them are no domain names
   * @param broken how many records cannot be read; among the invalid ones
   * @param signed delegations with DS records
   * @param unsigned delegations without
   * @param leftOut delegations that are not among the names since they are not signed
   */
  public record Counts(
      long duplicates,
      long names,
      long invalid,
      long broken,
      long signed,
      long unsigned,
      long leftOut) {}

  /** What the second reading goes by. */
  public static final class Marks {
    private final BitSet repeated;
    private final NameSet dsApart;
    private final List<FileStamp> stamps;

    Marks(BitSet repeated, NameSet dsApart, List<FileStamp> stamps) {
      this.repeated = repeated;
      this.dsApart = dsApart;
      this.stamps = List.copyOf(stamps);
    }

    /** By a name's place among all names of the inputs, from 0: whether it stood before. */
    BitSet repeated() {
      return repeated;
    }

    /** Owners whose DS records stand apart from their NS records. */
    NameSet dsApart() {
      return dsApart;
    }

    /** Each file as it was. */
    List<FileStamp> stamps() {
      return stamps;
    }
  }

  /** How many names are to be scanned. */
  public long names() {
    return counts.names();
  }

  /** How often a name was passed over because it stood before. */
  public long duplicates() {
    return counts.duplicates();
  }
}
