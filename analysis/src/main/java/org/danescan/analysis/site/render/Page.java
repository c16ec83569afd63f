package org.danescan.analysis.site.render;

import java.util.Map;

/**
 * A page.
 *
 * @param path where it stands, from the site's top
 * @param title its name
 * @param area the entry of the navigation that it belongs to
 * @param template which template makes it
 * @param content what the template names
 */
public record Page(
    String path, String title, Area area, String template, Map<String, Object> content) {
  public Page {
    content = Map.copyOf(content);
  }

  /** How a link from this page leads to the site's top. */
  String root() {
    return "../".repeat((int) path.chars().filter(letter -> letter == '/').count());
  }
}
