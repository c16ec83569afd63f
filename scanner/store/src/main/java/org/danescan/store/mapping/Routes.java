package org.danescan.store.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danescan.core.token.Adoption;
import org.danescan.core.token.DomainStatus;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.DomainRow.MxHost;
import org.danescan.store.rows.DomainRow.NameServers;
import org.danescan.store.rows.RouteRow;
import org.danescan.store.rows.RouteRow.Failing;
import org.jspecify.annotations.Nullable;

/**
 * Counts the domains of a part by their route. Reports need these counts alone of nearly all
 * domains, and lists of structures are what a column store reads most slowly; see RATIONALE.md.
 */
final class Routes {
  /** What a sender with DANE cannot deliver to. */
  private static final Set<String> FAILING =
      Set.of(Adoption.BROKEN_DNSSEC.token(), Adoption.TLSA_MISMATCH.token());

  private Routes() {}

  /** The routes of some domains, in the order of their first domains. */
  static List<RouteRow> of(List<DomainRow> domains) {
    Map<RouteRow, List<DomainRow>> shared =
        domains.stream()
            .collect(
                Collectors.groupingBy(
                    row -> route(row, List.of()), LinkedHashMap::new, Collectors.toList()));
    return shared.values().stream().map(alike -> route(alike.get(0), alike)).toList();
  }

  private static RouteRow route(DomainRow row, List<DomainRow> alike) {
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
        alike.size(),
        FAILING.contains(row.adoption())
            ? alike.stream().map(Routes::failing).toList()
            : List.of());
  }

  private static Failing failing(DomainRow row) {
    return new Failing(row.domain(), row.detail());
  }

  private static @Nullable List<String> brokenAt(DomainRow row) {
    NameServers servers = row.nameServers();
    return servers != null && row.status().equals(DomainStatus.BROKEN_DNSSEC.token())
        ? servers.names()
        : null;
  }
}
