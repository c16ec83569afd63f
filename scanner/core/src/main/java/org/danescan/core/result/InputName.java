package org.danescan.core.result;

import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;

/**
 * One name of the input.
 *
 * @param line its line, counted from 1; of the first occurrence
 * @param text what stood there, control characters escaped, at most 300 characters
 * @param parsed what it was read as
 * @param delegation what the zone file that it stood in says of it
 */
public record InputName(long line, String text, ParsedName parsed, Delegation delegation) {
  /** A name that no zone file has. */
  public InputName(long line, String text, ParsedName parsed) {
    this(line, text, parsed, Delegation.UNKNOWN);
  }

  /** The canonical name, or for what is no name the text itself. */
  public String label() {
    return parsed instanceof ParsedName.Name name ? name.name().text() : text;
  }
}
