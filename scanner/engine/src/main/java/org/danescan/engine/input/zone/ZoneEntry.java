package org.danescan.engine.input.zone;

import java.util.List;
import org.danescan.core.observe.Delegation;

/** What a zone file has that matters to a scan. */
public sealed interface ZoneEntry {

  /** The line on which it begins, from 1. */
  long line();

  /**
   * A delegation: one or more NS records of an owner that is not the apex.
   *
   * @param text the owner as it stands in the file
   * @param owner the owner in lower case, without final dot
   * @param delegation whether DS records of the owner stand next to them; not known where there are
   *     none and the file is not, up to here, a zone that the owner is in
   * @param nameServers names of the NS records that stand together, in lower case without final
   *     dot; none where nobody wants them
   */
  record Delegated(
      long line, String text, String owner, Delegation delegation, List<String> nameServers)
      implements ZoneEntry {
    public Delegated {
      nameServers = List.copyOf(nameServers);
    }
  }

  /**
   * DS records that no NS records of their owner stand next to.
   *
   * @param owner the owner in lower case, without final dot
   */
  record DsApart(long line, String owner) implements ZoneEntry {}

  /**
   * A record that cannot be read.
   *
   * @param text what stands there, cut to what fits into a message
   * @param fault what is wrong with it
   */
  record Broken(long line, String text, String fault) implements ZoneEntry {}
}
