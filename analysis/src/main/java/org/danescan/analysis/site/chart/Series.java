package org.danescan.analysis.site.chart;

import java.time.Instant;
import java.util.List;
import org.danescan.analysis.site.svg.Hue;

/**
 * What one thing was over time.
 *
 * @param name the thing
 * @param hue its colour
 * @param points what it was, in the order of time
 */
public record Series(String name, Hue hue, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /**
   * What it was at a time.
   *
   * @param at when
   * @param value how much
   * @param text the value in words
   * @param compared whether the line goes through it; a scan of a bad night stands beside
   */
  public record Point(Instant at, double value, String text, boolean compared) {}
}
