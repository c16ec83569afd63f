package org.danescan.analysis.site.render;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes pages below a directory. */
public final class PageWriter {
  private static final List<String> FILES = List.of("site.css", "site.js");

  private final Path directory;
  private final Map<String, Object> common;
  private final Templates templates = new Templates();

  /**
   * Writes below a directory.
   *
   * @param common what every page says
   */
  public PageWriter(Path directory, Map<String, Object> common) {
    this.directory = directory;
    this.common = Map.copyOf(common);
  }

  /** An entry of the navigation on a page. */
  private record Entry(String title, String path, boolean here) {}

  /** Writes a page. */
  public void write(Page page) throws IOException {
    Map<String, Object> content = new HashMap<>(common);
    content.put("title", page.title());
    content.put("root", page.root());
    content.put(
        "areas",
        Arrays.stream(Area.values())
            .map(area -> new Entry(area.title(), area.path(), area == page.area()))
            .toList());
    page.content().forEach((name, value) -> content.put(name, given(value)));
    content.put("body", templates.render(page.template(), content));
    Path file = directory.resolve(page.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, templates.render("layout", content));
  }

  /** What may be there or not is a list of one or none to a template. */
  private static Object given(Object value) {
    return value instanceof Optional<?> perhaps ? perhaps.stream().toList() : value;
  }

  /** Writes the style sheet and the script. */
  public void writeFiles() throws IOException {
    Path pages = Files.createDirectories(directory.resolve("pages"));
    for (String file : FILES) {
      Files.write(
          pages.resolve(file),
          Resources.toByteArray(Resources.getResource(PageWriter.class, "files/" + file)));
    }
  }
}
