package org.danescan.analysis.site.view;

/**
 * A cell of a table.
 *
 * @param text what it says
 * @param href the page that it leads to, from the site's top; empty where it leads to none
 * @param numeric whether it is a number
 * @param first whether it heads its row
 */
public record Cell(String text, String href, boolean numeric, boolean first) {
  /** Whether it leads anywhere. */
  public boolean linked() {
    return !href.isEmpty() && !external();
  }

  /** Whether it leads to another site. */
  public boolean external() {
    return href.startsWith("https://");
  }
}
