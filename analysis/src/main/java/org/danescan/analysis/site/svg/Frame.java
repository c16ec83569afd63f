package org.danescan.analysis.site.svg;

/** The room that a chart has, and how large its letters are there. */
public enum Frame {
  /** On desks and paper. */
  WIDE(920, 14),
  /** On phones. */
  NARROW(340, 13);

  /** How wide an average letter is, of its height. */
  private static final double LETTER = 0.62;

  private final int width;
  private final int letters;

  Frame(int width, int letters) {
    this.width = width;
    this.letters = letters;
  }

  public double width() {
    return width;
  }

  /** The height of letters. */
  public double letters() {
    return letters;
  }

  /** About how wide a text is. */
  public double width(String text) {
    return text.codePointCount(0, text.length()) * letters * LETTER;
  }

  /** A text cut to a width. */
  public String cut(String text, double room) {
    int most = (int) (room / (letters * LETTER));
    int length = text.codePointCount(0, text.length());
    return length <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(1, most - 1))) + "…";
  }
}
