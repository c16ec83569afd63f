package org.danescan.store.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.InputName;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.store.rows.UnsettledRow;

/** What is unsettled of a part, to and from rows. */
public final class UnsettledRows {
  private static final String DOMAIN = "domain";
  private static final String MX_HOST = "mx-host";
  private static final String PROBE = "probe";

  private UnsettledRows() {}

  /** The rows. */
  public static List<UnsettledRow> of(ScanPart part, Unsettled unsettled) {
    Stream<UnsettledRow> domains =
        part.domains().stream()
            .filter(result -> unsettled.lines().contains(result.input().line()))
            .map(UnsettledRows::domain);
    Stream<UnsettledRow> hosts =
        unsettled.hosts().stream()
            .map(host -> new UnsettledRow(MX_HOST, host.text(), null, 0, null, null, 0, List.of()));
    Stream<UnsettledRow> probes = unsettled.probes().stream().map(UnsettledRows::probe);
    return Stream.of(domains, hosts, probes).flatMap(rows -> rows).toList();
  }

  private static UnsettledRow domain(DomainResult result) {
    InputName input = result.input();
    return new UnsettledRow(
        DOMAIN,
        input.label(),
        null,
        input.line(),
        input.text(),
        Delegations.column(input.delegation()),
        result.tries(),
        input.nameServers().stream().map(DomainName::text).toList());
  }

  private static UnsettledRow probe(ProbeKey key) {
    String address = AddressText.of(key.address());
    return new UnsettledRow(PROBE, key.base().name().text(), address, 0, null, null, 0, List.of());
  }

  /** What is unsettled, by its rows. */
  public static Unsettled unsettled(List<UnsettledRow> rows) {
    List<Long> lines = new ArrayList<>();
    List<DomainName> hosts = new ArrayList<>();
    List<ProbeKey> probes = new ArrayList<>();
    for (UnsettledRow row : rows) {
      switch (row.kind()) {
        case DOMAIN -> lines.add(row.line());
        case MX_HOST -> hosts.add(new DomainName(row.name()));
        default ->
            probes.add(
                new ProbeKey(
                    AddressText.parse(Objects.requireNonNullElse(row.address(), "")),
                    new TlsaBaseDomain(new DomainName(row.name()))));
      }
    }
    return Unsettled.of(lines, hosts, probes);
  }

  /** The domains among them, in input order. */
  public static List<EarlierTry> domains(List<UnsettledRow> rows) {
    return rows.stream()
        .filter(row -> row.kind().equals(DOMAIN))
        .map(UnsettledRows::tried)
        .toList();
  }

  private static EarlierTry tried(UnsettledRow row) {
    InputName name =
        new InputName(
            row.line(),
            Objects.requireNonNullElse(row.input(), row.name()),
            new ParsedName.Name(new DomainName(row.name())),
            Delegations.of(row.zoneDs()),
            row.nameServers().stream().map(DomainName::new).toList());
    return new EarlierTry(name, row.tries());
  }
}
