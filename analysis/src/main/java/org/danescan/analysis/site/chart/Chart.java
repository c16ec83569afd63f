package org.danescan.analysis.site.chart;

import org.danescan.analysis.site.svg.Frame;
import org.danescan.analysis.site.svg.Svg;

/** Something that can be drawn. */
public sealed interface Chart permits Bars, Groups, Lines, Strip {
  /** What is to be seen, in a sentence. */
  String words();

  /** How high it is in a frame. */
  double height(Frame frame);

  /** Draws it, from the frame's left upper corner. */
  void draw(Svg svg, Frame frame);
}
