package org.danescan.analysis.site.view;

import java.util.List;

/**
 * A table of a page.
 *
 * @param headings of its columns
 * @param rows its rows
 * @param more rows that its source has beyond these
 */
public record TableView(List<Heading> headings, List<Line> rows, long more) {
  public TableView {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * A heading of a column.
   *
   * @param text its words
   * @param numeric whether numbers are below
   */
  public record Heading(String text, boolean numeric) {}

  /**
   * A row.
   *
   * @param cells its cells, as many as there are headings
   */
  public record Line(List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Whether it has no rows. */
  public boolean empty() {
    return rows.isEmpty();
  }

  /** Whether its source has more rows. */
  public boolean cut() {
    return more > 0;
  }

  /** How many rows it has, in words. */
  public String shown() {
    return Kind.count(rows.size());
  }

  /** How many rows its source has. */
  public String all() {
    return Kind.count(rows.size() + more);
  }
}
