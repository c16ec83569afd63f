package org.danescan.analysis.site.chart;

import java.util.List;
import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Key;
import org.danescan.analysis.site.svg.Plane;
import org.danescan.analysis.site.svg.Svg;
import org.danescan.analysis.site.svg.Unit;

/**
 * Columns side by side, a group of them for each step.
 *
 * @param words what is to be seen
 * @param unit what is counted
 * @param under what stands under all groups
 * @param groups the groups, from left to right
 */
public record Groups(String words, Unit unit, String under, List<Group> groups) implements Chart {
  private static final double HEIGHT = 240;
  private static final double KEY_GAP = 14;
  private static final double BELOW = 44;

  public Groups {
    groups = List.copyOf(groups);
  }

  /**
   * A group of columns.
   *
   * @param label what stands under it
   * @param columns one of each kind, the same kinds in each group
   */
  public record Group(String label, List<Bar> columns) {
    public Group {
      columns = List.copyOf(columns);
    }
  }

  private Key key() {
    return new Key(
        groups.isEmpty()
            ? List.of()
            : groups.get(0).columns().stream()
                .map(column -> new Key.Entry(column.label(), column.hue()))
                .toList());
  }

  @Override
  public double height(Frame frame) {
    return key().height(frame) + KEY_GAP + HEIGHT + BELOW;
  }

  @Override
  public void draw(Svg svg, Frame frame) {
    key().draw(svg, frame, 0);
    double top = key().height(frame) + KEY_GAP;
    List<Double> ticks =
        unit.ticks(
            groups.stream()
                .flatMap(group -> group.columns().stream())
                .mapToDouble(Bar::value)
                .max()
                .orElse(0));
    Plane plane =
        new Plane(Plane.room(frame, unit, ticks), top + 8, frame.width() - 4, top + HEIGHT, ticks);
    plane.grid(svg, frame, unit);
    double step = (plane.right() - plane.left()) / Math.max(1, groups.size());
    for (int place = 0; place < groups.size(); place++) {
      draw(svg, plane, groups.get(place), plane.left() + step * place, step);
      label(svg, frame, plane, groups.get(place).label(), plane.left() + step * (place + 0.5));
    }
    svg.text(
        "text",
        under,
        "class",
        "tick",
        "text-anchor",
        "middle",
        "x",
        (plane.left() + plane.right()) / 2,
        "y",
        plane.bottom() + 40);
  }

  private static void label(Svg svg, Frame frame, Plane plane, String text, double middle) {
    svg.text(
        "text",
        text,
        "class",
        "tick",
        "text-anchor",
        "middle",
        "x",
        middle,
        "y",
        plane.bottom() + frame.letters() + 6);
  }

  private static void draw(Svg svg, Plane plane, Group group, double left, double step) {
    double thick = Math.min(34, step * 0.7 / group.columns().size());
    double at = left + (step - thick * group.columns().size()) / 2;
    for (Bar column : group.columns()) {
      double top = plane.y(column.value());
      svg.mark(
          "rect",
          group.label() + ", " + column.label() + ": " + column.text(),
          "class",
          "mark " + column.hue().css(),
          "x",
          at + 1,
          "y",
          top,
          "width",
          thick - 2,
          "height",
          plane.bottom() - top);
      at += thick;
    }
  }
}
