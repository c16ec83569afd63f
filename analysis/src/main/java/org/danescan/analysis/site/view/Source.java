package org.danescan.analysis.site.view;

/**
 * Where figures come from.
 *
 * @param table the table of the report
 * @param selection which of its rows, as SQL; empty for all
 */
public record Source(String table, String selection) {
  /** A whole table. */
  public static Source of(String table) {
    return new Source(table, "");
  }

  /** Whether only some rows of the table are meant. */
  public boolean selected() {
    return !selection.isEmpty();
  }
}
