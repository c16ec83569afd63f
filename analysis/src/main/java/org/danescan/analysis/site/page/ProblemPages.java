package org.danescan.analysis.site.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.analysis.site.data.Places;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.render.PageWriter;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;
import org.danescan.analysis.site.view.Kind;
import org.danescan.analysis.site.view.Statuses;

/** A page for each status and cause that is a problem, and one that lists them. */
final class ProblemPages {
  private final Survey survey;
  private final List<Row> tlds;
  private final List<Row> operators;
  private final List<Row> hosts;
  private final List<Row> domains;

  private ProblemPages(Survey survey) {
    this.survey = survey;
    this.tlds = survey.tables().rows("tld_statuses", "ORDER BY domains DESC, tld");
    this.operators = survey.tables().rows("problem_operators");
    this.hosts = survey.tables().rows("problem_hosts");
    this.domains = survey.tables().rows("problem_domains");
  }

  static void write(Survey survey, PageWriter writer) throws IOException {
    List<Row> all = survey.places().problems();
    Figure list =
        Figure.table(
                survey.tables().about("reasons"),
                columns(survey).of(all),
                Places.problemsCondition())
            .with(
                Charts.bars(
                    all, "reason", "domains", "percent", row -> Statuses.hue(row.text("status"))));
    Map<String, Object> content = new HashMap<>();
    content.put("list", list);
    content.put("hosts", survey.figure("problem_hosts", hosts(survey), 50));
    content.put("partial", survey.figure("partial_deployments", partial(survey), 25));
    content.put("rates", RecordsPage.rates(survey));
    writer.write(new Page(Area.PROBLEMS.path(), "Problems", Area.PROBLEMS, "problems", content));
    ProblemPages pages = new ProblemPages(survey);
    for (Row row : all) {
      writer.write(pages.page(row));
    }
  }

  static Columns columns(Survey survey) {
    return Columns.begin()
        .text("status", "status")
        .link("reason", "cause", survey.places()::problem)
        .text("meaning", "in words")
        .count("domains", "domains")
        .share("percent", "of all");
  }

  private static Columns hosts(Survey survey) {
    return Columns.begin()
        .text("mx_host", "MX host")
        .link("operator", "operator", survey.places()::operator)
        .text("status", "status")
        .link("reason", "cause", survey.places()::problem)
        .text("detail", "what was seen")
        .count("domains", "domains");
  }

  private static Columns partial(Survey survey) {
    return Columns.begin()
        .link("operator", "operator", survey.places()::operator)
        .text("status", "what its hosts lack")
        .count("hosts", "MX hosts")
        .count("domains", "domains");
  }

  private Page page(Row row) {
    String status = row.text("status");
    String reason = row.text("reason");
    String condition = "status = '" + status + "' AND reason = '" + reason + "'";
    Map<String, Object> content = new HashMap<>();
    content.put("status", status);
    content.put("reason", reason);
    content.put("meaning", row.text("meaning"));
    content.put("about", Statuses.words(status));
    content.put("domains", Kind.count(row.count("domains")));
    content.put("share", Kind.share(row.number("percent")));
    content.put(
        "figures",
        List.of(
                figure("tld_statuses", "By top-level domain", tlds(), of(tlds, row), condition),
                figure(
                    "problem_operators", "By operator", operators(), of(operators, row), condition),
                figure("problem_hosts", "MX hosts", failing(), of(hosts, row), condition),
                figure("problem_domains", "Domains", domains(), of(domains, row), condition),
                RepairTimes.figure(survey, status)
                    .map(figure -> figure.titled("Time to repair, whatever the cause")))
            .stream()
            .flatMap(Optional::stream)
            .toList());
    return new Page(
        survey.places().problem(row), status + ": " + reason, Area.PROBLEMS, "problem", content);
  }

  private static List<Row> of(List<Row> rows, Row problem) {
    return rows.stream()
        .filter(row -> row.text("status").equals(problem.text("status")))
        .filter(row -> row.text("reason").equals(problem.text("reason")))
        .toList();
  }

  private Optional<Figure> figure(
      String table, String title, Columns columns, List<Row> rows, String condition) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Figure.table(survey.tables().about(table), columns.first(rows, 100), condition)
                .titled(title));
  }

  private Columns tlds() {
    return Columns.begin()
        .link("tld", "top-level domain", survey.places()::tld)
        .count("domains", "domains")
        .share("percent", "of the top-level domain's");
  }

  private Columns failing() {
    return Columns.begin()
        .text("mx_host", "MX host")
        .link("operator", "operator", survey.places()::operator)
        .text("detail", "what was seen")
        .count("domains", "domains");
  }

  private Columns operators() {
    return Columns.begin()
        .link("operator", "operator", survey.places()::operator)
        .count("domains", "domains")
        .share("percent", "of the operator's");
  }

  private static Columns domains() {
    return Columns.begin().text("domain", "domain").text("detail", "what was seen");
  }
}
