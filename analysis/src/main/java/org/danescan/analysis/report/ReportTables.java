package org.danescan.analysis.report;

import java.util.List;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.steps.Nights.NightQuery;

/** The tables of a report, in the order in which a person would look at them. */
public final class ReportTables {
  static final List<String> ABOUT_ONE_SCAN =
      List.of(
          "overall",
          "adoption",
          "statuses",
          "reasons",
          "delivery",
          "reference",
          "scans",
          "trend_overall",
          "trend_statuses",
          "tlds",
          "tld_statuses",
          "tld_operators",
          "tld_problems",
          "operators",
          "top_operators",
          "dns_operators",
          "operator_statuses",
          "operator_hosts",
          "concentration",
          "breadth",
          "hosts",
          "failure_rates",
          "problem_hosts",
          "problem_domains",
          "problem_operators",
          "search_names",
          "partial_deployments",
          "dnssec_failures",
          "dnssec_algorithms",
          "denial",
          "mta_sts_tls_rpt",
          "tlsa_parameters",
          "tlsa_schemes",
          "rollover_schemes",
          "tlsa_ttls",
          "keys",
          "algorithms",
          "issuers",
          "certificate_lifetimes",
          "tls_versions",
          "cipher_suites",
          "session_ends",
          "address_families",
          "advice");

  static final List<String> OVER_TIME =
      List.of(
          "trend_tlds",
          "trend_operators",
          "changes",
          "transitions",
          "shocks",
          "changed_domains",
          "changed_hosts",
          "problems",
          "repair_times",
          "flapping",
          "histories",
          "rollovers",
          "rollover_classes");

  /** Tables about one scan that are kept of each. */
  public static final List<NightQuery> OF_EACH_SCAN =
      List.of(kept("overall"), kept("statuses"), kept("tlds"));

  private ReportTables() {}

  private static NightQuery kept(String name) {
    return new NightQuery(
        "night_" + name, Query.read(ReportTables.class, "tables/" + name + ".sql"));
  }
}
