package org.danescan.analysis.site.svg;

import java.util.List;

/**
 * The room within a chart's axes.
 *
 * @param left where it begins
 * @param top where it begins
 * @param right where it ends
 * @param bottom where it ends
 * @param ticks the marks of the upright axis, the last at the top
 */
public record Plane(double left, double top, double right, double bottom, List<Double> ticks) {

  /** The height of a value. */
  public double y(double value) {
    double most = ticks.get(ticks.size() - 1);
    return bottom - (bottom - top) * value / most;
  }

  /** Lines across, with their values at the left. */
  public void grid(Svg svg, Frame frame, Unit unit) {
    for (double tick : ticks) {
      svg.empty(
          "line",
          "class",
          tick == 0 ? "axis" : "grid",
          "x1",
          left,
          "x2",
          right,
          "y1",
          y(tick),
          "y2",
          y(tick));
      svg.text(
          "text",
          unit.text(tick),
          "class",
          "tick",
          "text-anchor",
          "end",
          "x",
          left - 8,
          "y",
          y(tick) + frame.letters() * 0.35);
    }
  }

  /** How much room the values at the left take. */
  public static double room(Frame frame, Unit unit, List<Double> ticks) {
    return 10 + ticks.stream().mapToDouble(tick -> frame.width(unit.text(tick))).max().orElse(0);
  }
}
