package org.danescan.analysis.site.chart;

import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Svg;

/** Charts as SVG elements, each with its name and a description. */
public final class Drawing {
  private Drawing() {}

  /** For desks and paper. */
  public static String wide(String id, String title, Chart chart) {
    return draw(id + "-wide", title, chart, Frame.WIDE);
  }

  /** For phones. */
  public static String narrow(String id, String title, Chart chart) {
    return draw(id + "-narrow", title, chart, Frame.NARROW);
  }

  private static String draw(String id, String title, Chart chart, Frame frame) {
    double height = chart.height(frame);
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "chart",
        "role",
        "img",
        "viewBox",
        "0 0 " + (int) frame.width() + " " + (int) Math.ceil(height),
        "width",
        frame.width(),
        "height",
        Math.ceil(height),
        "font-size",
        frame.letters(),
        "aria-labelledby",
        id + "-title " + id + "-words");
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", chart.words(), "id", id + "-words");
    chart.draw(svg, frame);
    return svg.close("svg").toString();
  }
}
