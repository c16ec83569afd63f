package org.danescan.analysis.site.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.danescan.analysis.report.WrittenTable;
import org.danescan.analysis.site.data.Places;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.render.PageWriter;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;
import org.danescan.analysis.site.view.Kind;

/** A page for each table of the report, which says what it counts and by which SQL. */
final class DataPages {
  private static final int PREVIEW = 50;

  private DataPages() {}

  /** A table in the list. */
  record Entry(String name, String title, String definition, String path, String rows) {}

  static void write(Survey survey, PageWriter writer) throws IOException {
    Map<String, Object> content = new HashMap<>();
    content.put(
        "tables",
        survey.index().tables().stream()
            .map(
                table ->
                    new Entry(
                        table.name(),
                        table.title(),
                        table.definition(),
                        Places.table(table.name()),
                        Kind.count(table.rows())))
            .toList());
    content.put("steps", survey.index().steps());
    content.put("leftOut", survey.index().leftOut());
    content.put("missing", !survey.index().leftOut().isEmpty());
    writer.write(new Page(Area.DATA.path(), "Data", Area.DATA, "data", content));
    for (WrittenTable table : survey.index().tables()) {
      writer.write(page(survey, table));
    }
  }

  private static Page page(Survey survey, WrittenTable table) {
    Map<String, Object> content = new HashMap<>();
    content.put("about", table);
    content.put("count", Kind.count(table.rows()));
    content.put(
        "preview",
        Figure.table(
            table,
            Columns.all(table)
                .part(survey.tables().rows(table.name(), "LIMIT " + PREVIEW), table.rows())));
    return new Page(Places.table(table.name()), table.title(), Area.DATA, "table-page", content);
  }
}
