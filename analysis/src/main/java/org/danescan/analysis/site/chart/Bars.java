package org.danescan.analysis.site.chart;

import java.util.List;
import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Svg;

/**
 * Bars that lie one under the other, longest where the value is highest.
 *
 * @param words what is to be seen
 * @param bars the figures
 */
public record Bars(String words, List<Bar> bars) implements Chart {
  private static final double THICK = 18;
  private static final double STEP = 30;
  private static final double NARROW_STEP = 46;
  private static final double GAP = 10;
  private static final double MOST_LABEL = 360;

  public Bars {
    bars = List.copyOf(bars);
  }

  @Override
  public double height(Frame frame) {
    return bars.size() * step(frame) + GAP;
  }

  private static double step(Frame frame) {
    return frame == Frame.WIDE ? STEP : NARROW_STEP;
  }

  @Override
  public void draw(Svg svg, Frame frame) {
    double left = frame == Frame.WIDE ? Math.min(MOST_LABEL, widestLabel(frame)) + GAP : 0;
    double right = frame.width() - widestText(frame) - GAP;
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    for (int place = 0; place < bars.size(); place++) {
      Bar bar = bars.get(place);
      double top = GAP / 2 + place * step(frame);
      double length = most > 0 ? (right - left) * bar.value() / most : 0;
      label(svg, frame, bar, left, top);
      double at = frame == Frame.WIDE ? top : top + NARROW_STEP - STEP;
      bar(svg, bar, left, at, length);
      svg.text(
          "text",
          bar.text(),
          "class",
          "value",
          "x",
          left + length + GAP * 0.6,
          "y",
          at + THICK * 0.5 + frame.letters() * 0.35);
    }
    svg.empty("line", "class", "axis", "x1", left, "x2", left, "y1", 0.0, "y2", height(frame));
  }

  private static void bar(Svg svg, Bar bar, double left, double top, double length) {
    svg.mark(
        "rect",
        bar.label() + ": " + bar.text(),
        "class",
        "mark " + bar.hue().css(),
        "x",
        left,
        "y",
        top,
        "width",
        bar.value() > 0 ? Math.max(1.5, length) : 0.0,
        "height",
        THICK,
        "rx",
        2.0);
  }

  private static void label(Svg svg, Frame frame, Bar bar, double left, double top) {
    boolean beside = frame == Frame.WIDE;
    svg.text(
        "text",
        frame.cut(bar.label(), beside ? left - GAP : frame.width()),
        "class",
        "label",
        "text-anchor",
        beside ? "end" : "start",
        "x",
        beside ? left - GAP : GAP * 0.4,
        "y",
        beside ? top + THICK * 0.5 + frame.letters() * 0.35 : top + frame.letters() * 0.8);
  }

  private double widestLabel(Frame frame) {
    return bars.stream().mapToDouble(bar -> frame.width(bar.label())).max().orElse(0);
  }

  private double widestText(Frame frame) {
    return bars.stream().mapToDouble(bar -> frame.width(bar.text())).max().orElse(0);
  }
}
