package org.danescan.analysis.site.chart;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Key;
import org.danescan.analysis.site.svg.Plane;
import org.danescan.analysis.site.svg.Svg;
import org.danescan.analysis.site.svg.Unit;

/**
 * Lines over time, in one panel or in several that share the scale of values and have times of
 * their own.
 *
 * @param words what is to be seen
 * @param unit what is counted
 * @param panels the panels, side by side where there is room
 */
public record Lines(String words, Unit unit, List<Panel> panels) implements Chart {
  private static final double HEIGHT = 230;
  private static final double BELOW = 30;
  private static final double TITLE = 30;
  private static final double BETWEEN = 36;

  public Lines {
    panels = panels.stream().filter(panel -> panel.points().findAny().isPresent()).toList();
  }

  /**
   * A panel.
   *
   * @param title what stands above it; may be empty
   * @param series its lines
   */
  public record Panel(String title, List<Series> series) {
    public Panel {
      series = series.stream().filter(line -> !line.points().isEmpty()).toList();
    }

    Stream<Series.Point> points() {
      return series.stream().flatMap(line -> line.points().stream());
    }

    TimeAxis axis() {
      List<Instant> times = points().map(Series.Point::at).sorted().toList();
      return new TimeAxis(times.get(0), times.get(times.size() - 1));
    }

    Key key() {
      return new Key(
          series.stream()
              .map(
                  line ->
                      new Key.Entry(
                          line.name() + " " + line.points().get(line.points().size() - 1).text(),
                          line.hue()))
              .toList());
    }
  }

  /** One panel without title. */
  public static Lines of(String words, Unit unit, Series... series) {
    return new Lines(words, unit, List.of(new Panel("", List.of(series))));
  }

  private boolean beside(Frame frame) {
    return frame == Frame.WIDE && panels.size() > 1;
  }

  @Override
  public double height(Frame frame) {
    return beside(frame)
        ? TITLE + HEIGHT + BELOW
        : panels.stream().mapToDouble(panel -> height(frame, panel)).sum();
  }

  private double height(Frame frame, Panel panel) {
    return above(frame, panel) + HEIGHT + BELOW;
  }

  private double above(Frame frame, Panel panel) {
    return panels.size() > 1 ? TITLE : panel.key().height(frame) + 12;
  }

  @Override
  public void draw(Svg svg, Frame frame) {
    List<Double> ticks =
        unit.ticks(
            panels.stream()
                .flatMap(Panel::points)
                .mapToDouble(Series.Point::value)
                .max()
                .orElse(0));
    double room = Plane.room(frame, unit, ticks);
    double width = beside(frame) ? (frame.width() - BETWEEN) / panels.size() : frame.width();
    double left = 0;
    double top = 0;
    for (Panel panel : panels) {
      double plot = top + above(frame, panel);
      Plane plane = new Plane(left + room, plot + 8, left + width - 14, plot + HEIGHT, ticks);
      head(svg, frame, panel, left, top);
      plane.grid(svg, frame, unit);
      new PanelLines(panel, plane).draw(svg, frame);
      left += beside(frame) ? width + BETWEEN : 0;
      top += beside(frame) ? 0 : height(frame, panel);
    }
  }

  private void head(Svg svg, Frame frame, Panel panel, double left, double top) {
    if (panels.size() > 1) {
      svg.text("text", panel.title(), "class", "panel", "x", left, "y", top + frame.letters() + 2);
    } else {
      panel.key().draw(svg, frame, top);
    }
  }
}
