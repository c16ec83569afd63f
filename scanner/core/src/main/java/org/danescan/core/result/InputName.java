package org.danescan.core.result;

import org.danescan.core.name.ParsedName;

/**
 * One name of the input.
 *
 * @param line its line, counted from 1; of the first occurrence
 * @param text what stood there, control characters escaped, at most 300 characters
 * @param parsed what it was read as
 */
public record InputName(long line, String text, ParsedName parsed) {
  /** The canonical name, or for what is no name the text itself. */
  public String label() {
    return parsed instanceof ParsedName.Name name ? name.name().text() : text;
  }
}
