package org.danescan.analysis.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danescan.core.token.Adoption;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Token;
import org.danescan.store.ScanTable;

/** What is asked of a table: which columns of which rows. */
public sealed interface ExportQuery {
  /** The columns of {@code domains} that other programs rely on. */
  List<String> CONTRACT =
      List.of("domain", "status", "reason", "dnssec", "delivers", "adoption", "mx_hosts");

  /**
   * A query that can be run.
   *
   * @param table the table
   * @param columns SQL of the columns
   * @param conditions SQL of the conditions, all of which a row must meet
   */
  record Ready(ScanTable<?> table, List<String> columns, List<String> conditions)
      implements ExportQuery {
    /** The query for a scan that was opened as a schema. */
    public String sql(String schema) {
      String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
      return "SELECT "
          + String.join(", ", columns)
          + " FROM "
          + schema
          + "."
          + table.name()
          + where;
    }
  }

  /**
   * A query that cannot be.
   *
   * @param problems each naming the option and what to do
   */
  record Faulty(List<String> problems) implements ExportQuery {}

  /**
   * What a user asked for.
   *
   * @param table name of the table
   * @param columns names of columns, or {@code all}; none for those of {@link #CONTRACT} with the
   *     names of the MX hosts only, or for all of another table
   * @param oneOf columns and the values of which they must have one; none where any will do
   * @param where conditions as {@link Filter} reads them
   */
  record Request(
      String table, List<String> columns, Map<String, List<String>> oneOf, List<String> where) {}

  /** Reads what a user asked for. */
  static ExportQuery of(Request request) {
    Optional<ScanTable<?>> table =
        ScanTable.ALL.stream().filter(one -> one.name().equals(request.table())).findFirst();
    return table
        .map(one -> of(one, request))
        .orElseGet(() -> new Faulty(List.of("--table must be one of " + names(ScanTable.ALL))));
  }

  private static String names(List<ScanTable<?>> tables) {
    return tables.stream().map(ScanTable::name).sorted().collect(Collectors.joining(", "));
  }

  private static ExportQuery of(ScanTable<?> table, Request request) {
    Class<?> rows = table.parquet().rows();
    List<String> problems = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    request
        .oneOf()
        .forEach(
            (column, values) -> {
              if (!values.isEmpty()) {
                problem(table, column, values).ifPresent(problems::add);
                conditions.add(Filter.oneOf(column, values).sql());
              }
            });
    for (String text : request.where()) {
      Filter filter = Filter.of(rows, text);
      if (filter instanceof Filter.Condition condition) {
        conditions.add(condition.sql());
      } else {
        problems.add("--where " + ((Filter.Faulty) filter).problem());
      }
    }
    List<String> columns = columns(table, request.columns(), problems);
    return problems.isEmpty() ? new Ready(table, columns, conditions) : new Faulty(problems);
  }

  private static Optional<String> problem(ScanTable<?> table, String column, List<String> values) {
    if (!Columns.names(table.parquet().rows()).contains(column)) {
      return Optional.of("--" + column + ": " + table.name() + " has no such column");
    }
    List<String> known = known(table, column);
    return values.stream()
        .filter(value -> !known.isEmpty() && !known.contains(value))
        .findFirst()
        .map(value -> "--" + column + " " + value + ": not one of " + String.join(", ", known));
  }

  private static List<String> known(ScanTable<?> table, String column) {
    return switch (table.name() + "." + column) {
      case "domains.status" -> tokens(DomainStatus.values());
      case "mx_hosts.status" -> tokens(MxHostStatus.values());
      case "domains.adoption" -> tokens(Adoption.values());
      default -> List.of();
    };
  }

  private static List<String> tokens(Token[] constants) {
    return Arrays.stream(constants).map(Token::token).toList();
  }

  private static List<String> columns(
      ScanTable<?> table, List<String> asked, List<String> problems) {
    List<String> all = Columns.names(table.parquet().rows());
    if (asked.isEmpty() && table.equals(ScanTable.DOMAINS)) {
      return CONTRACT.stream()
          .map(
              column ->
                  column.equals("mx_hosts")
                      ? "list_transform(mx_hosts, lambda h: h.mx_host) AS mx_hosts"
                      : column)
          .toList();
    }
    List<String> columns = asked.isEmpty() || asked.equals(List.of("all")) ? all : asked;
    columns.stream()
        .filter(column -> !all.contains(column))
        .forEach(
            column ->
                problems.add("--columns " + column + ": not one of " + String.join(", ", all)));
    return columns;
  }
}
