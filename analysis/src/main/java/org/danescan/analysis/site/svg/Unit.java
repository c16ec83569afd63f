package org.danescan.analysis.site.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a chart's axis counts. */
public enum Unit {
  /** Shares, up to 100. */
  PERCENT,
  /** Things. */
  COUNT;

  private static final int STEPS = 5;

  /** The marks of an axis from zero to at least a value, the last one the axis' end. */
  public List<Double> ticks(double most) {
    double step = step(most);
    List<Double> ticks = new ArrayList<>();
    for (int number = 0; ; number++) {
      ticks.add(step * number);
      if (step * number >= most && number > 0) {
        return ticks;
      }
    }
  }

  /** One, two or five times a power of ten. */
  private double step(double most) {
    double rough = Math.max(most / STEPS, this == COUNT ? 1 : 0.01);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / power;
    if (times <= 1) {
      return power;
    }
    if (times <= 2) {
      return 2 * power;
    }
    return times <= 5 ? 5 * power : 10 * power;
  }

  /** A mark in words. */
  public String text(double tick) {
    if (this == PERCENT) {
      return (tick == Math.rint(tick)
              ? String.format(Locale.ROOT, "%.0f", tick)
              : String.format(Locale.ROOT, "%.2f", tick).replaceAll("0+$", ""))
          + " %";
    }
    if (tick >= 1_000_000) {
      return String.format(Locale.ROOT, "%.1f M", tick / 1_000_000).replace(".0", "");
    }
    return String.format(Locale.ROOT, "%,.0f", tick);
  }
}
