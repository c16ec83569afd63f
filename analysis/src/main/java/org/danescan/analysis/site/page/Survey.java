package org.danescan.analysis.site.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.report.ReportIndex;
import org.danescan.analysis.report.ReportIndex.ReportedScan;
import org.danescan.analysis.site.data.Places;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.data.Tables;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;
import org.danescan.analysis.site.view.Kind;

/**
 * What all pages draw on.
 *
 * @param index what the report holds
 * @param tables its tables
 * @param places what has a page
 */
record Survey(ReportIndex index, Tables tables, Places places) {
  /** Whether there are scans to compare. */
  boolean overTime() {
    return index.scans().size() > 1;
  }

  /** A whole table as a figure. */
  Figure figure(String table, Columns columns) {
    return Figure.table(tables.about(table), columns.of(tables.rows(table)));
  }

  /** The first rows of a table as a figure. */
  Figure figure(String table, Columns columns, int most) {
    return Figure.table(
        tables.about(table),
        columns.part(tables.rows(table, "LIMIT " + most), tables.about(table).rows()));
  }

  /** Some rows of a table as a figure, with the condition that chose them. */
  Figure figure(String table, Columns columns, List<Row> rows, String condition) {
    return Figure.table(tables.about(table), columns.of(rows), condition);
  }

  /** What the head and foot of every page say. */
  Map<String, Object> common() {
    ReportedScan last = index.scans().get(index.scans().size() - 1);
    Map<String, Object> common = new HashMap<>();
    common.put("scanned", Kind.time(Instant.parse(last.startedAt())));
    common.put("ended", Kind.time(Instant.parse(last.endedAt())));
    common.put("names", Kind.count(last.names()));
    common.put("scans", index.scans().size());
    common.put("overTime", overTime());
    common.put("since", Kind.time(Instant.parse(index.scans().get(0).startedAt())));
    common.put("version", index.toolVersion());
    return common;
  }
}
