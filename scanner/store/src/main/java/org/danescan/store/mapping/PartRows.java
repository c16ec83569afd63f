package org.danescan.store.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.store.rows.CertificateRow;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.MxHostRow;
import org.danescan.store.rows.ProbeRow;
import org.danescan.store.rows.RouteRow;

/**
 * The rows of one part.
 *
 * @param certificates of {@code certificates}
 * @param probes of {@code probes}
 * @param hosts of {@code mx_hosts}
 * @param domains of {@code domains}, in input order
 */
public record PartRows(
    List<CertificateRow> certificates,
    List<ProbeRow> probes,
    List<MxHostRow> hosts,
    List<DomainRow> domains) {

  /** The rows of a chunk's results. */
  public static PartRows of(ScanPart part) {
    return new PartRows(
        part.certificates().stream().map(Certificates::row).toList(),
        part.probes().stream().flatMap(probe -> Probes.rows(probe).stream()).toList(),
        part.hosts().stream().map(MxHosts::row).toList(),
        part.domains().stream().map(Domains::row).toList());
  }

  /**
   * This part after another try: what was unsettled gives way, and so does each row that the other
   * try has anew. Domains stay in input order.
   */
  public PartRows replaced(Unsettled unsettled, PartRows anew) {
    Set<Long> lines = new HashSet<>(unsettled.lines());
    Set<String> hostNames =
        unsettled.hosts().stream().map(DomainName::text).collect(Collectors.toSet());
    Set<ProbeKey> keys = new HashSet<>(unsettled.probes());
    return new PartRows(
        merged(certificates, anew.certificates, CertificateRow::sha256, row -> false),
        merged(probes, anew.probes, PartRows::key, row -> keys.contains(key(row))),
        merged(hosts, anew.hosts, MxHostRow::mxHost, row -> hostNames.contains(row.mxHost())),
        merged(domains, anew.domains, DomainRow::line, row -> lines.contains(row.line())).stream()
            .sorted(Comparator.comparingLong(DomainRow::line))
            .toList());
  }

  private static <R, K> List<R> merged(
      List<R> old, List<R> anew, Function<R, K> key, Predicate<R> givesWay) {
    Set<K> keys = anew.stream().map(key).collect(Collectors.toSet());
    Stream<R> kept =
        old.stream().filter(row -> !givesWay.test(row) && !keys.contains(key.apply(row)));
    return Stream.concat(kept, anew.stream()).collect(Collectors.toCollection(ArrayList::new));
  }

  private static ProbeKey key(ProbeRow row) {
    return new ProbeKey(
        AddressText.parse(row.address()), new TlsaBaseDomain(new DomainName(row.tlsaBaseDomain())));
  }

  /** The rows of {@code routes}, which follow from the domains. */
  public List<RouteRow> routes() {
    return Routes.of(domains);
  }

  /** Number of domains by status token. */
  public SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    domains.forEach(row -> counts.merge(row.status(), 1L, Long::sum));
    return counts;
  }
}
