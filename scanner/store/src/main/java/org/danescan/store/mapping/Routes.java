package org.danescan.store.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danescan.core.token.DomainStatus;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.DomainRow.MxHost;
import org.danescan.store.rows.DomainRow.NameServers;
import org.danescan.store.rows.RouteRow;
import org.jspecify.annotations.Nullable;

/**
 * Counts the domains of a part by their route. Reports need these counts alone of nearly all
 * domains, and lists of structures are what a column store reads most slowly; see RATIONALE.md.
 */
final class Routes {
  private Routes() {}

  /** The routes of some domains, in the order of their first domains. */
  static List<RouteRow> of(List<DomainRow> domains) {
    Map<RouteRow, Long> counts = new LinkedHashMap<>();
    domains.forEach(row -> counts.merge(route(row, 1), 1L, Long::sum));
    return counts.entrySet().stream().map(one -> times(one.getKey(), one.getValue())).toList();
  }

  private static RouteRow route(DomainRow row, long domains) {
    return new RouteRow(
        row.tld(),
        row.status(),
        row.reason(),
        row.dnssec(),
        row.delivers(),
        row.adoption(),
        row.mxHosts().stream().map(MxHost::mxHost).toList(),
        brokenAt(row),
        row.mxAlgorithms(),
        row.mxDenial(),
        row.nsec3Iterations(),
        row.nsec3OptOut(),
        row.nsec3SaltLength(),
        row.mtaSts() == null ? null : row.mtaSts().status(),
        row.tlsRpt() == null ? null : row.tlsRpt().status(),
        domains);
  }

  private static @Nullable List<String> brokenAt(DomainRow row) {
    NameServers servers = row.nameServers();
    return servers != null && row.status().equals(DomainStatus.BROKEN_DNSSEC.token())
        ? servers.names()
        : null;
  }

  private static RouteRow times(RouteRow route, long domains) {
    return new RouteRow(
        route.tld(),
        route.status(),
        route.reason(),
        route.dnssec(),
        route.delivers(),
        route.adoption(),
        route.mxHosts(),
        route.brokenAt(),
        route.mxAlgorithms(),
        route.mxDenial(),
        route.nsec3Iterations(),
        route.nsec3OptOut(),
        route.nsec3SaltLength(),
        route.mtaSts(),
        route.tlsRpt(),
        domains);
  }
}
