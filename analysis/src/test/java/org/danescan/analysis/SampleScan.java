package org.danescan.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanWriter;

/** Small scans made by hand. */
final class SampleScan {
  private static final Instant AT = Instant.parse("2026-03-01T01:02:03.000004Z");

  private SampleScan() {}

  static void begin(Path scan) {
    ScanWriter.begin(scan, run()).close();
  }

  static void write(Path scan, ScanPart part) {
    try (ScanWriter writer = ScanWriter.begin(scan, run())) {
      writer.write(part);
    }
  }

  private static ScanRun run() {
    return new ScanRun(ScanRun.SCHEMA_VERSION, new TreeMap<>(), "00", AT);
  }

  static ScanPart part(List<DomainResult> domains, List<MxHostResult> hosts) {
    return new ScanPart(0, domains, hosts, List.of(), List.of());
  }

  static DomainResult domain(String name, DomainStatus status, Reason reason, String... hosts) {
    List<MxRecord> records = new ArrayList<>();
    for (String host : hosts) {
      records.add(new MxRecord(10 * (records.size() + 1), new DomainName(host)));
    }
    DomainName asked = new DomainName(name);
    return domain(
        new InputName(1, name, new ParsedName.Name(asked)),
        new Lookup.Answer<>(records, Duration.ofMinutes(5), DnssecStatus.SECURE, asked),
        status,
        reason,
        records.stream()
            .filter(mx -> !mx.exchange().text().isEmpty()) // the null MX (RFC 7505) is no host
            .map(
                mx -> new RankedHost(mx.preference(), verdict(mx.exchange(), MxHostStatus.NO_TLSA)))
            .toList());
  }

  static DomainResult domain(
      InputName input,
      Lookup<MxRecord> mx,
      DomainStatus status,
      Reason reason,
      List<RankedHost> hosts) {
    DomainVerdict verdict =
        new DomainVerdict(
            status,
            reason,
            "in words: 'ü' \"漢\"",
            mx.dnssec(),
            Delivers.OPPORTUNISTIC,
            ReportResult.NONE,
            hosts);
    return new DomainResult(input, mx, verdict, List.of(), AT, 2);
  }

  static MxHostResult host(String name, MxHostStatus status, Instant at) {
    MxHostObservation observation =
        new MxHostObservation(
            new DomainName(name),
            new Lookup.NotAsked<>(),
            new Lookup.NotAsked<>(),
            new Lookup.NotAsked<>(),
            List.of());
    return new MxHostResult(observation, verdict(new DomainName(name), status), List.of(), at);
  }

  private static MxHostVerdict verdict(DomainName host, MxHostStatus status) {
    return new MxHostVerdict(
        host,
        status,
        Reason.NONE,
        "",
        DnssecStatus.SECURE,
        Optional.empty(),
        ReportResult.NONE,
        List.of());
  }
}
