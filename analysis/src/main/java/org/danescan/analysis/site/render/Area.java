package org.danescan.analysis.site.render;

/** The entries of the navigation. */
public enum Area {
  OVERVIEW("Overview", "index.html"),
  TLDS("Top-level domains", "pages/tlds.html"),
  OPERATORS("Operators", "pages/operators.html"),
  PROBLEMS("Problems", "pages/problems.html"),
  RECORDS("Records and certificates", "pages/records.html"),
  CHANGES("Changes", "pages/changes.html"),
  DATA("Data", "pages/data.html"),
  SEARCH("Search", "pages/search.html");

  private final String title;
  private final String path;

  Area(String title, String path) {
    this.title = title;
    this.path = path;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** Where its first page is. */
  public String path() {
    return path;
  }
}
