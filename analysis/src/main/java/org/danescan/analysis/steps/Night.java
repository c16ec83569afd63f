package org.danescan.analysis.steps;

import org.danescan.analysis.database.FinishedScan;

/**
 * One of several scans.
 *
 * @param number its place by time, from 0
 * @param scan the scan, opened as the schema {@link #schema}
 */
public record Night(int number, FinishedScan scan) {
  /** The schema of its tables. */
  String schema() {
    return schema(number);
  }

  static String schema(int number) {
    return "night_" + number;
  }
}
