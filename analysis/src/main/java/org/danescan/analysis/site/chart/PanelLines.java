package org.danescan.analysis.site.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Plane;
import org.danescan.analysis.site.svg.Svg;

/**
 * The lines of one panel.
 *
 * @param panel what is drawn
 * @param plane where
 */
record PanelLines(Lines.Panel panel, Plane plane) {
  private static final int MANY = 60;
  private static final double INSET = 14;

  void draw(Svg svg, Frame frame) {
    TimeAxis axis = panel.axis();
    for (TimeAxis.Tick tick : axis.ticks(frame, plane.right() - plane.left())) {
      svg.text(
          "text",
          tick.label(),
          "class",
          "tick",
          "text-anchor",
          "middle",
          "x",
          x(axis.place(tick.at())),
          "y",
          plane.bottom() + frame.letters() + 8);
    }
    panel.series().forEach(series -> draw(svg, axis, series));
    if (panel.series().size() == 1) {
      last(svg, axis, panel.series().get(0));
    }
  }

  private double x(double place) {
    return plane.left() + INSET + (plane.right() - plane.left() - 2 * INSET) * place;
  }

  private void draw(Svg svg, TimeAxis axis, Series series) {
    List<Series.Point> compared = series.points().stream().filter(Series.Point::compared).toList();
    svg.empty(
        "polyline",
        "class",
        "line " + series.hue().css(),
        "points",
        compared.stream()
            .map(
                point ->
                    String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(axis.place(point.at())),
                        plane.y(point.value())))
            .collect(Collectors.joining(" ")));
    for (Series.Point point : series.points()) {
      if (series.points().size() <= MANY || !point.compared()) {
        mark(svg, axis, series, point);
      }
    }
  }

  private void mark(Svg svg, TimeAxis axis, Series series, Series.Point point) {
    svg.mark(
        "circle",
        series.name()
            + ", "
            + point.at().toString().substring(0, 10)
            + ": "
            + point.text()
            + (point.compared() ? "" : " (not compared: a fault on our side)"),
        "class",
        (point.compared() ? "mark " : "beside ") + series.hue().css(),
        "cx",
        x(axis.place(point.at())),
        "cy",
        plane.y(point.value()),
        "r",
        4.0);
  }

  /** The last value beside its point, above it where there is room. */
  private void last(Svg svg, TimeAxis axis, Series series) {
    Series.Point point = series.points().get(series.points().size() - 1);
    double y = plane.y(point.value()) - 10;
    svg.text(
        "text",
        point.text(),
        "class",
        "value",
        "text-anchor",
        axis.place(point.at()) > 0.5 ? "end" : "middle",
        "x",
        x(axis.place(point.at())) + (axis.place(point.at()) > 0.5 ? INSET : 0),
        "y",
        y < plane.top() + 4 ? plane.y(point.value()) + 22 : y);
  }
}
