package org.danescan.analysis.site.svg;

import java.util.Locale;

/** Writes SVG; what comes from outside is escaped. */
public final class Svg {
  private final StringBuilder out = new StringBuilder();

  /** Begins an element; names and values of attributes in turn, values texts or numbers. */
  public Svg open(String name, Object... attributes) {
    tag(name, attributes);
    out.append('>');
    return this;
  }

  /** Ends an element. */
  public Svg close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** An element without content. */
  public Svg empty(String name, Object... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with text. */
  public Svg text(String name, String content, Object... attributes) {
    open(name, attributes);
    out.append(escaped(content));
    return close(name);
  }

  /** A mark whose words appear when it is pointed at. */
  public Svg mark(String name, String words, Object... attributes) {
    return open(name, attributes).text("title", words).close(name);
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int at = 0; at < attributes.length; at += 2) {
      out.append(' ').append(attributes[at]).append("=\"");
      out.append(value(attributes[at + 1])).append('"');
    }
  }

  private static String value(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number).replace(".0", "")
        : escaped(value.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
