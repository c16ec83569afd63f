package org.danescan.analysis.site.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.render.PageWriter;
import org.danescan.analysis.site.search.SearchIndex;
import org.danescan.analysis.site.view.Kind;
import org.danescan.analysis.site.view.Source;
import org.danescan.analysis.site.view.Statuses;

/** The search, and the names that it finds. */
final class SearchPage {
  private SearchPage() {}

  static void write(Survey survey, PageWriter writer, Path directory) throws IOException {
    List<SearchIndex.Entry> entries = new ArrayList<>();
    for (Row row : survey.tables().rows("search_names")) {
      entries.add(problem(survey, row));
    }
    survey.places().operators().forEach(row -> entries.add(operator(survey, row)));
    survey.places().tlds().forEach(row -> entries.add(tld(survey, row)));
    long failing =
        survey.tables().rows("statuses").stream()
            .filter(row -> Statuses.broken(row.text("status")))
            .mapToLong(row -> row.count("domains"))
            .sum();
    long found = entries.stream().filter(entry -> entry.kind().equals("domain")).count();
    SearchIndex.write(entries, failing - found, directory.resolve("pages/search"));
    writer.write(
        new Page(
            Area.SEARCH.path(),
            "Search",
            Area.SEARCH,
            "search",
            Map.of(
                "found", Kind.count(found),
                "failing", Kind.count(failing),
                "source", Source.of("search_names"))));
  }

  private static SearchIndex.Entry problem(Survey survey, Row row) {
    return new SearchIndex.Entry(
        row.text("name"),
        row.text("kind").equals("host") ? "MX host" : "domain",
        row.text("status") + ", " + row.text("reason"),
        row.text("detail"),
        survey.places().problem(row));
  }

  private static SearchIndex.Entry operator(Survey survey, Row row) {
    return new SearchIndex.Entry(
        row.text("operator"),
        "operator",
        Kind.count(row.count("domains")) + " domains",
        "",
        survey.places().operator(row));
  }

  private static SearchIndex.Entry tld(Survey survey, Row row) {
    return new SearchIndex.Entry(
        row.text("tld"),
        "top-level domain",
        Kind.count(row.count("domains")) + " domains",
        "",
        survey.places().tld(row));
  }
}
