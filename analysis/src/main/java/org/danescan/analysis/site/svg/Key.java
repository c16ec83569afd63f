package org.danescan.analysis.site.svg;

import java.util.List;

/**
 * What the colours of a chart stand for.
 *
 * @param entries colours and words
 */
public record Key(List<Entry> entries) {
  private static final double BOX = 12;
  private static final double LINE = 22;
  private static final double GAP = 18;

  /**
   * A colour.
   *
   * @param words what it stands for
   * @param hue the colour
   */
  public record Entry(String words, Hue hue) {}

  /** How high it is in a frame. */
  public double height(Frame frame) {
    return LINE * lay(frame, new Svg(), 0);
  }

  /** Draws it. */
  public void draw(Svg svg, Frame frame, double top) {
    lay(frame, svg, top);
  }

  /** Draws the entries, as many on a line as there is room for, and tells how many lines. */
  private int lay(Frame frame, Svg svg, double top) {
    double left = 0;
    int line = 0;
    for (Entry entry : entries) {
      double length = BOX + 6 + frame.width(entry.words());
      if (left > 0 && left + length > frame.width()) {
        line++;
        left = 0;
      }
      double at = top + line * LINE;
      svg.empty(
          "rect",
          "class",
          "swatch " + entry.hue().css(),
          "x",
          left,
          "y",
          at + 3,
          "width",
          BOX,
          "height",
          BOX,
          "rx",
          2.0);
      String words = frame.cut(entry.words(), frame.width() - BOX - 6);
      svg.text("text", words, "class", "label", "x", left + BOX + 6, "y", at + BOX + 2);
      left += length + GAP;
    }
    return entries.isEmpty() ? 0 : line + 1;
  }
}
