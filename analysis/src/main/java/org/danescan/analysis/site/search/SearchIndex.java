package org.danescan.analysis.site.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Names in files of the same size in the order of the names, and a file that says which name each
 * begins with. They are scripts that hand over JSON: a page that is opened from a disk may not
 * fetch a file, but load a script.
 */
public final class SearchIndex {
  private static final int IN_A_FILE = 500;
  private static final JsonMapper MAPPER = new JsonMapper();

  private SearchIndex() {}

  /**
   * A name.
   *
   * @param name what is looked for
   * @param kind what it is, in a word
   * @param says what there is to say
   * @param detail what was seen; may be empty
   * @param page where there is more, from the site's top; may be empty
   */
  public record Entry(String name, String kind, String says, String detail, String page) {
    List<String> cells() {
      return List.of(name, kind, says, detail, page);
    }
  }

  /**
   * Writes the files into a directory that is made.
   *
   * @param left how many names there are beyond these
   */
  public static void write(List<Entry> entries, long left, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<List<Entry>> files =
        Lists.partition(
            entries.stream().sorted(Comparator.comparing(Entry::name)).toList(), IN_A_FILE);
    for (int number = 0; number < files.size(); number++) {
      Files.writeString(
          directory.resolve(number + ".js"),
          "danescan.shard(" + number + ", [\n" + rows(files.get(number)) + "\n]);\n");
    }
    Map<String, Object> index =
        Map.of(
            "first", files.stream().map(file -> file.get(0).name()).toList(),
            "names", entries.size(),
            "left", left);
    Files.writeString(directory.resolve("index.js"), "danescan.index(" + json(index) + ");\n");
  }

  private static String rows(List<Entry> entries) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Entry entry : entries) {
      rows.append(rows.isEmpty() ? "" : ",\n").append(json(entry.cells()));
    }
    return rows.toString();
  }

  /** JSON that is also a script: no markup in it, and no line ends of Unicode. */
  private static String json(Object value) throws JsonProcessingException {
    return MAPPER
        .writeValueAsString(value)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
