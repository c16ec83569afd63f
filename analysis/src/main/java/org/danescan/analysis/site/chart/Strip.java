package org.danescan.analysis.site.chart;

import java.util.List;
import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Key;
import org.danescan.analysis.site.svg.Svg;

/**
 * Parts of a whole, one beside the other, with a key below.
 *
 * @param words what is to be seen
 * @param parts the figures
 */
public record Strip(String words, List<Bar> parts) implements Chart {
  private static final double THICK = 44;
  private static final double BETWEEN = 2;
  private static final double GAP = 14;

  public Strip {
    parts = parts.stream().filter(part -> part.value() > 0).toList();
  }

  private Key key() {
    return new Key(
        parts.stream()
            .map(part -> new Key.Entry(part.label() + " " + part.text(), part.hue()))
            .toList());
  }

  @Override
  public double height(Frame frame) {
    return THICK + GAP + key().height(frame);
  }

  @Override
  public void draw(Svg svg, Frame frame) {
    double whole = parts.stream().mapToDouble(Bar::value).sum();
    double left = 0;
    for (Bar part : parts) {
      double length = frame.width() * part.value() / whole;
      svg.mark(
          "rect",
          part.label() + ": " + part.text(),
          "class",
          "mark " + part.hue().css(),
          "x",
          left,
          "y",
          0.0,
          "width",
          Math.max(1, length - BETWEEN),
          "height",
          THICK);
      left += length;
    }
    key().draw(svg, frame, THICK + GAP);
  }
}
