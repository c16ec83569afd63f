package org.danescan.analysis.site.page;

import java.io.IOException;
import java.nio.file.Path;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.report.Pages;
import org.danescan.analysis.report.ReportIndex;
import org.danescan.analysis.site.data.Places;
import org.danescan.analysis.site.data.Tables;
import org.danescan.analysis.site.render.PageWriter;

/**
 * The web report: static pages that need no network and no server.
 *
 * @param operators how many operators get a page of their own, at most 1,000
 */
public record WebReport(int operators) implements Pages {
  /** As many operators as a person would page through. */
  public static final int OPERATORS = 50;

  /** As many as the table of operators has. */
  public static final int MOST_OPERATORS = 1_000;

  @Override
  public void write(Path directory, ReportIndex index, Database database) throws IOException {
    Tables tables = new Tables(database, directory.resolve("tables"), index);
    Survey survey = new Survey(index, tables, new Places(tables, operators));
    PageWriter writer = new PageWriter(directory, survey.common());
    writer.writeFiles();
    writer.write(Overview.of(survey));
    writer.write(RecordsPage.of(survey));
    writer.write(ChangesPage.of(survey));
    TldPages.write(survey, writer);
    OperatorPages.write(survey, writer);
    ProblemPages.write(survey, writer);
    DataPages.write(survey, writer);
    SearchPage.write(survey, writer, directory);
  }
}
