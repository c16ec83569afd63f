package org.danescan.analysis.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.report.ReportIndex.LeftOut;
import org.danescan.analysis.report.ReportIndex.MadeStep;
import org.danescan.analysis.report.ReportIndex.ReportedScan;
import org.danescan.analysis.rollover.RolloverTable;
import org.danescan.analysis.steps.Night;
import org.danescan.analysis.steps.Nights;
import org.danescan.analysis.steps.Step;
import org.danescan.store.ScanManifest;

/** Makes the tables of a report: about the last of some scans, and about all of them over time. */
public final class Report {
  private final Database database;
  private final Nights nights;
  private final List<WrittenTable> tables = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private Report(Database database, Nights nights) {
    this.database = database;
    this.nights = nights;
  }

  /**
   * Writes a report into a directory, over an earlier one.
   *
   * @param scans directories of scans, at least one, in any order
   * @param out the report's directory
   * @param toolVersion the version of danescan, to be noted
   * @param pages what is written beside the tables
   * @return what {@code tables/index.json} says
   * @throws org.danescan.store.RefusedException if a scan cannot be used, or the directory holds
   *     something else
   * @throws org.danescan.store.StoreException if a scan is damaged
   * @throws IOException if the report cannot be written
   */
  public static ReportIndex write(
      List<Path> scans, Path out, String toolVersion, Database database, Pages pages)
      throws IOException {
    Report report = new Report(database, Nights.open(scans, database));
    try (ReportDirectory directory = ReportDirectory.prepare(out)) {
      report.make();
      report.write(new TableFiles(directory.tables()));
      ReportIndex index = report.index(toolVersion);
      index.write(directory.tables().resolve("index.json"));
      pages.write(directory.path(), index, database);
      directory.publish();
      return index;
    }
  }

  private void make() {
    PublishedFigures.load(database);
    Words.load(database);
    nights.make(ReportTables.OF_EACH_SCAN);
    if (nights.all().size() > 1) {
      nights.compare();
      RolloverTable.make(database, nights.schemas());
    }
    database.run(
        "CREATE TABLE this_scan AS SELECT * FROM nights WHERE night = (SELECT max(night) FROM nights)");
  }

  private void write(TableFiles files) throws IOException {
    for (String name : ReportTables.ABOUT_ONE_SCAN) {
      write("tables", name, files);
    }
    for (String name : ReportTables.OVER_TIME) {
      if (nights.all().size() > 1) {
        write("time", name, files);
      } else {
        leftOut.add(new LeftOut(name, "takes two or more scans"));
      }
    }
  }

  private void write(String folder, String name, TableFiles files) throws IOException {
    Query query = Query.read(Report.class, folder + "/" + name + ".sql");
    tables.add(files.write(name, query, database));
  }

  private ReportIndex index(String toolVersion) {
    return new ReportIndex(
        toolVersion,
        nights.all().stream().map(Report::scan).toList(),
        tables,
        Step.all().stream().map(Report::step).toList(),
        leftOut);
  }

  private static ReportedScan scan(Night night) {
    ScanManifest manifest = night.scan().manifest();
    return new ReportedScan(
        night.scan().directory().toString(),
        manifest.startedAt().toString(),
        manifest.endedAt().toString(),
        manifest.toolVersion(),
        manifest.input().names());
  }

  private static MadeStep step(Step step) {
    return step.query()
        .map(query -> new MadeStep(step.table(), query.title(), query.definition(), query.sql()))
        .orElseGet(() -> new MadeStep(step.table(), "", step.meaning(), ""));
  }
}
