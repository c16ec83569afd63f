package org.danescan.analysis.report;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a report holds; {@code tables/index.json}.
 *
 * @param toolVersion the version of danescan
 * @param scans the scans that it is about, the earliest first; tables without a column for the scan
 *     are about the last
 * @param tables its tables
 * @param steps the tables that the queries of the tables read, in the order in which they are made
 *     from a scan
 * @param leftOut tables that the scans give no evidence for
 */
public record ReportIndex(
    String toolVersion,
    List<ReportedScan> scans,
    List<WrittenTable> tables,
    List<MadeStep> steps,
    List<LeftOut> leftOut) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  public ReportIndex {
    scans = List.copyOf(scans);
    tables = List.copyOf(tables);
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A scan of a report.
   *
   * @param scan its directory
   * @param startedAt when it began, RFC 3339
   * @param endedAt when it ended
   * @param toolVersion the version of danescan that made its verdicts
   * @param names names of its input
   */
  public record ReportedScan(
      String scan, String startedAt, String endedAt, String toolVersion, long names) {}

  /**
   * A table on the way to the tables.
   *
   * @param name its name
   * @param title what it is
   * @param definition what it holds, in words
   * @param sql the statement that makes it; empty where more than a query is needed
   */
  public record MadeStep(String name, String title, String definition, String sql) {}

  /**
   * A table that is not there.
   *
   * @param name its name
   * @param why why not
   */
  public record LeftOut(String name, String why) {}

  /**
   * Writes the index.
   *
   * @throws IOException if that fails
   */
  void write(Path file) throws IOException {
    MAPPER.writeValue(file.toFile(), this);
  }

  /**
   * Reads an index.
   *
   * @throws IOException if that fails
   */
  public static ReportIndex read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), ReportIndex.class);
  }
}
