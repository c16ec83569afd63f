package org.danescan.store.rows;

import com.jerolba.carpet.annotation.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mx_hosts}; each column is described in datasets/schema/README.md.
 *
 * @param tlsaBaseDomain null where no TLSA records apply
 * @param soaStatus null in scans before version 3
 * @param soaReason null in scans before version 3
 * @param soaZone null where no SOA record was seen
 * @param soaRname null unless the status is present
 */
public record MxHostRow(
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
    @NotNull List<TlsaLookup> tlsa,
    @NotNull List<Address> addresses,
    @NotNull List<String> advice,
    @Nullable String soaStatus,
    @Nullable String soaReason,
    @Nullable String soaZone,
    @Nullable String soaRname,
    @NotNull Instant scannedAt) {

  /**
   * The A, AAAA or CNAME lookup.
   *
   * @param extendedError null where there is none
   * @param ttl null unless the RRset exists
   * @param owner null unless CNAME records led elsewhere
   * @param records the records' rdata as text
   */
  public record NameLookup(
      @NotNull String outcome,
      @NotNull String dnssec,
      @NotNull String reason,
      @NotNull String detail,
      @Nullable Integer extendedError,
      @Nullable Long ttl,
      @Nullable String owner,
      @NotNull List<String> records)
      implements LookupRow {}

  /**
   * A TLSA lookup.
   *
   * @param extendedError null where there is none
   * @param ttl null unless the RRset exists
   * @param owner null where the lookup did not end at a name
   */
  public record TlsaLookup(
      @NotNull String baseDomain,
      @NotNull String outcome,
      @NotNull String dnssec,
      @NotNull String reason,
      @NotNull String detail,
      @Nullable Integer extendedError,
      @Nullable Long ttl,
      @Nullable String owner,
      @NotNull List<Tlsa> records)
      implements LookupRow {}

  /** A TLSA record, its data as hexadecimal digits. */
  public record Tlsa(int usage, int selector, int matchingType, @NotNull String data) {}

  /** The verdict on one address. */
  public record Address(
      @NotNull String address,
      @NotNull String status,
      @NotNull String reason,
      @NotNull String detail,
      @NotNull List<Algorithm> algorithms) {}

  /**
   * The verdict on the chain for one certificate key algorithm.
   *
   * @param reason {@code none} where it matches
   * @param matchedRecord null where it does not
   * @param depth null where it does not
   */
  public record Algorithm(
      @NotNull String algorithm,
      boolean matches,
      @NotNull String reason,
      @NotNull String detail,
      @Nullable String matchedRecord,
      @Nullable Integer depth) {}
}
