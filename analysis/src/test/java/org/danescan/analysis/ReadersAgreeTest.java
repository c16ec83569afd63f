package org.danescan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.database.Rows;
import org.danescan.analysis.database.ScanViews;
import org.danescan.analysis.database.Values;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.Reason;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB reads from a part what parquet-java reads from it. */
class ReadersAgreeTest {
  @TempDir Path scan;

  @Test
  void onEveryColumnOfDomains() {
    SampleScan.write(scan, SampleScan.part(domains(), List.of()));
    List<Object> expected = new ArrayList<>();
    ScanReader.open(scan).eachRow(ScanTable.DOMAINS, row -> expected.add(plain(row)));
    List<Object> actual = new ArrayList<>();
    try (Database database = Database.open(Limits.defaults())) {
      ScanViews.create(database, ScanReader.open(scan), "main", ScanViews.Version.THIS);
      database.each(
          "SELECT * FROM domains",
          new Rows() {
            @Override
            public void columns(List<Column> columns) {}

            @Override
            public void row(List<Object> values) {
              actual.add(plain(values));
            }
          });
    }
    assertThat(expected).hasSize(domains().size());
    assertThat(actual).isEqualTo(expected);
  }

  /** A domain of every status with MX hosts, and one for every other kind of lookup. */
  private static List<DomainResult> domains() {
    List<DomainResult> domains = new ArrayList<>();
    for (DomainStatus status : DomainStatus.values()) {
      String name = status.token() + ".example";
      domains.add(SampleScan.domain(name, status, Reason.NONE, "mx1." + name, "mx2." + name));
    }
    DomainName name = new DomainName("plain.example");
    InputName input = new InputName(7, "PLAIN.example.", new ParsedName.Name(name));
    List<Lookup<MxRecord>> lookups =
        List.of(
            new Lookup.Absent<>(
                Lookup.NameExists.YES, DnssecStatus.SECURE, new DomainName("cname.example")),
            new Lookup.Absent<>(Lookup.NameExists.NO, DnssecStatus.INSECURE, name),
            new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "expired yesterday"),
            new Lookup.Failed<>(Reason.SERVFAIL, ""));
    for (Lookup<MxRecord> mx : lookups) {
      domains.add(SampleScan.domain(input, mx, DomainStatus.NO_DNSSEC, Reason.NONE, List.of()));
    }
    domains.add(
        SampleScan.domain(
            new InputName(8, "..", new ParsedName.NotAName(Reason.LABEL_EMPTY)),
            new Lookup.NotAsked<>(),
            DomainStatus.INVALID_NAME,
            Reason.LABEL_EMPTY,
            List.of()));
    return domains;
  }

  /** Rows, structs and lists as lists of their values, so that both readers' forms compare. */
  private static Object plain(Object value) {
    try {
      if (value instanceof Record row) {
        List<Object> fields = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
          fields.add(plain(component.getAccessor().invoke(row)));
        }
        return fields;
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ReadersAgreeTest::plain).toList();
    }
    if (value instanceof Map<?, ?> struct) {
      return struct.values().stream().map(ReadersAgreeTest::plain).toList();
    }
    return value == null ? Values.NULL : value;
  }
}
