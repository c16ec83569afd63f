package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.annotation.NotNull;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.store.mapping.Domains;
import org.danescan.store.mapping.MxHosts;
import org.danescan.store.parquet.ParquetTable;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.MxHostRow;
import org.danescan.store.rows.MxHostRow.NameLookup;
import org.jspecify.annotations.Nullable;

/** Parts of version 2 of the columns, which had none for what is beside the mail route. */
class Version2Test {
  /** A domain then. */
  public record Domain2(
      @NotNull String domain,
      @NotNull String tld,
      @Nullable String publicSuffix,
      @Nullable String registeredDomain,
      long line,
      @NotNull String input,
      @Nullable String nameFault,
      @Nullable Boolean zoneDs,
      @NotNull String status,
      @NotNull String reason,
      @NotNull String detail,
      @NotNull String dnssec,
      @NotNull String delivers,
      @NotNull String adoption,
      @NotNull String resultType,
      @NotNull List<DomainRow.MxHost> mxHosts,
      boolean implicitMx,
      @NotNull String mxOutcome,
      @NotNull String mxDnssec,
      @NotNull String mxReason,
      @NotNull String mxDetail,
      @Nullable Integer mxExtendedError,
      @Nullable Long mxTtl,
      @Nullable String mxOwner,
      @NotNull List<DomainRow.Mx> mxRecords,
      @NotNull List<String> advice,
      int tries,
      @NotNull Instant scannedAt) {}

  /** An MX host then. */
  public record MxHost2(
      @NotNull String mxHost,
      @NotNull String status,
      @NotNull String reason,
      @NotNull String detail,
      @NotNull String dnssec,
      @Nullable String tlsaBaseDomain,
      @NotNull String resultType,
      @NotNull NameLookup ipv4,
      @NotNull NameLookup ipv6,
      @NotNull NameLookup alias,
      @NotNull List<MxHostRow.TlsaLookup> tlsa,
      @NotNull List<MxHostRow.Address> addresses,
      @NotNull List<String> advice,
      @NotNull Instant scannedAt) {}

  @Provide
  Arbitrary<List<DomainResult>> domains() {
    return Evidence.domains().list().ofSize(2);
  }

  @Provide
  Arbitrary<List<MxHostResult>> hosts() {
    return Evidence.hostResults().list().ofSize(2);
  }

  @Property(tries = 10)
  void domainsAreReadWithNothingBeside(@ForAll("domains") List<DomainResult> results)
      throws IOException, ReflectiveOperationException {
    List<DomainRow> read =
        again(Domain2.class, ScanTable.DOMAINS, results.stream().map(Domains::row).toList());
    assertThat(read).extracting(Domains::mx).isEqualTo(mx(results));
    assertThat(read).extracting(Domains::sidelights).containsOnly(Sidelights.NONE);
  }

  private static List<Object> mx(List<DomainResult> results) {
    return new ArrayList<>(results.stream().map(DomainResult::mx).toList());
  }

  @Property(tries = 10)
  void hostsAreReadWithoutContact(@ForAll("hosts") List<MxHostResult> results)
      throws IOException, ReflectiveOperationException {
    List<MxHostRow> read =
        again(MxHost2.class, ScanTable.MX_HOSTS, results.stream().map(MxHosts::row).toList());
    assertThat(read)
        .extracting(MxHosts::observation)
        .isEqualTo(results.stream().map(MxHostResult::observation).toList());
    assertThat(read).extracting(MxHosts::contact).containsOnly(ZoneContact.NOT_ASKED);
  }

  /** Written as then, read as now. */
  private static <O extends Record, R extends Record> List<R> again(
      Class<O> old, ScanTable<R> table, List<R> rows)
      throws IOException, ReflectiveOperationException {
    List<O> narrow = new ArrayList<>();
    for (R row : rows) {
      narrow.add(narrowed(old, row));
    }
    Path file = Files.createTempFile("version-2", ".parquet");
    try {
      new ParquetTable<>(old, List.of()).write(file, narrow);
      List<R> read = new ArrayList<>();
      ScanReader.eachRow(table, file, read::add);
      return read;
    } finally {
      Files.delete(file);
    }
  }

  private static <O extends Record> O narrowed(Class<O> old, Record row)
      throws ReflectiveOperationException {
    RecordComponent[] components = old.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getClass().getMethod(components[i].getName()).invoke(row);
    }
    return old.getDeclaredConstructor(types).newInstance(values);
  }
}
