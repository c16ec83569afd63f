package org.danescan.analysis.site.chart;

import org.danescan.analysis.site.svg.Hue;

/**
 * One figure of a chart.
 *
 * @param label what it is
 * @param value how much, not negative
 * @param text the value in words
 * @param hue its colour
 */
public record Bar(String label, double value, String text, Hue hue) {}
