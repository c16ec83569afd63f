package org.danescan.analysis.site.data;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Sql;

/** Which things have a page of their own, and where; elsewhere they are named without a link. */
public final class Places {
  private static final int MOST_TLDS = 2_000;
  private static final List<String> PROBLEMS =
      List.of(
          "broken-dnssec",
          "tlsa-mismatch",
          "no-starttls",
          "tls-failed",
          "partial-dane",
          "unusable-tlsa",
          "unreachable",
          "inconclusive",
          "lookup-failed");

  private final Map<String, Row> tlds = new LinkedHashMap<>();
  private final Map<String, Row> operators = new LinkedHashMap<>();
  private final Map<String, Row> problems = new LinkedHashMap<>();

  /** Of the operators only so many, those with most domains. */
  public Places(Tables tables, int operatorPages) {
    tables.rows("tlds", "LIMIT " + MOST_TLDS).forEach(row -> tlds.put(row.text("tld"), row));
    tables
        .rows("operators", "LIMIT " + operatorPages)
        .forEach(row -> operators.put(row.text("operator"), row));
    tables.rows("reasons").stream()
        .filter(row -> PROBLEMS.contains(row.text("status")))
        .forEach(row -> problems.put(key(row), row));
  }

  /** Top-level domains, those with most domains first. */
  public List<Row> tlds() {
    return List.copyOf(tlds.values());
  }

  /** Operators, those with most domains first. */
  public List<Row> operators() {
    return List.copyOf(operators.values());
  }

  /** Statuses and causes, those with most domains first. */
  public List<Row> problems() {
    return List.copyOf(problems.values());
  }

  /** Which rows of the table {@code reasons} are problems, as SQL. */
  public static String problemsCondition() {
    return "status IN (" + Sql.texts(PROBLEMS) + ")";
  }

  /** The page of the top-level domain that a row names; empty where there is none. */
  public String tld(Row row) {
    String tld = row.text("tld");
    return tlds.containsKey(tld) ? "pages/tld/" + fileName(tld) + ".html" : "";
  }

  /** The page of the operator that a row names. */
  public String operator(Row row) {
    String operator = row.text("operator");
    return operators.containsKey(operator) ? "pages/operator/" + fileName(operator) + ".html" : "";
  }

  /** The page of the status and cause that a row names. */
  public String problem(Row row) {
    return problems.containsKey(key(row))
        ? "pages/problem/" + row.text("status") + "." + row.text("reason") + ".html"
        : "";
  }

  /** The page of a table. */
  public static String table(String name) {
    return "pages/data/" + name + ".html";
  }

  private static String key(Row row) {
    return row.text("status") + " " + row.text("reason");
  }

  /**
   * A name as a file's name: letters, digits, hyphens and dots as they are, all else as octets in
   * hexadecimal digits.
   */
  static String fileName(String name) {
    StringBuilder file = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      boolean letterOrDigit = (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9');
      boolean plain = letterOrDigit || octet == '-' || (octet == '.' && !file.isEmpty());
      file.append(plain ? String.valueOf((char) octet) : String.format("_%02x", octet));
    }
    return file.toString();
  }
}
