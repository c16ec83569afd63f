package org.danescan.analysis;

import java.util.List;

/**
 * A table for people.
 *
 * @param title what it is
 * @param definition what its figures count, in one or a few sentences
 * @param columns the headings
 * @param rows cells as text, as many in each row as there are columns; shares in percent have one
 *     decimal; a cell is empty where there is nothing to say
 */
public record Table(
    String title, String definition, List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
