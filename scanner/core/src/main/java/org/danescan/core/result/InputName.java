package org.danescan.core.result;

import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;

/**
 * One name of the input.
 *
 * @param line its line, counted from 1; of the first occurrence
 * @param text what stood there, control characters escaped, at most 300 characters
 * @param parsed what it was read as
 * @param delegation what the zone file that it stood in says of it
 * @param nameServers the name servers that the zone file has for it, sorted; none where nobody
 *     asked for them
 */
public record InputName(
    long line,
    String text,
    ParsedName parsed,
    Delegation delegation,
    List<DomainName> nameServers) {
  public InputName {
    nameServers = nameServers.stream().sorted().toList();
  }

  /** A name whose name servers are not told. */
  public InputName(long line, String text, ParsedName parsed, Delegation delegation) {
    this(line, text, parsed, delegation, List.of());
  }

  /** A name that no zone file has. */
  public InputName(long line, String text, ParsedName parsed) {
    this(line, text, parsed, Delegation.UNKNOWN);
  }

  /** The canonical name, or for what is no name the text itself. */
  public String label() {
    return parsed instanceof ParsedName.Name name ? name.name().text() : text;
  }
}
