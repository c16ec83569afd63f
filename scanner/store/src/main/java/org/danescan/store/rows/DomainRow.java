package org.danescan.store.rows;

import com.jerolba.carpet.annotation.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code domains}; each column is described in datasets/schema/README.md.
 *
 * @param publicSuffix null where the input is no domain name
 * @param registeredDomain null where there is none
 * @param nameFault null where the input is a name
 * @param zoneDs null where no zone file tells
 * @param mxExtendedError null where there is none
 * @param mxTtl null unless the RRset exists
 * @param mxOwner null unless CNAME records led elsewhere
 * @param mxSigner null where the answer has no signature
 * @param mxAlgorithms null in scans before version 3
 * @param mxDenial null in scans before version 3
 * @param nsec3Iterations null where no NSEC3 records came, as are the next two
 * @param mtaSts null in scans before version 3, as are the next two
 */
public record DomainRow(
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
    @NotNull List<MxHost> mxHosts,
    boolean implicitMx,
    @NotNull String mxOutcome,
    @NotNull String mxDnssec,
    @NotNull String mxReason,
    @NotNull String mxDetail,
    @Nullable Integer mxExtendedError,
    @Nullable Long mxTtl,
    @Nullable String mxOwner,
    @NotNull List<Mx> mxRecords,
    @Nullable String mxSigner,
    @Nullable List<Integer> mxAlgorithms,
    @Nullable String mxDenial,
    @Nullable Integer nsec3Iterations,
    @Nullable Boolean nsec3OptOut,
    @Nullable Integer nsec3SaltLength,
    @Nullable MtaSts mtaSts,
    @Nullable TlsRpt tlsRpt,
    @Nullable NameServers nameServers,
    @NotNull List<String> advice,
    int tries,
    @NotNull Instant scannedAt) {

  /** An element of {@code mx_hosts}: an MX host with the verdict on it as this domain sees it. */
  public record MxHost(
      int preference, @NotNull String mxHost, @NotNull String status, @NotNull String reason) {}

  /** An element of {@code mx_records}: an MX record as the DNS gave it. */
  public record Mx(int preference, @NotNull String exchange) {}

  /**
   * The TXT lookup that tells of MTA-STS, and what it says.
   *
   * @param id null unless the status is present
   * @param extendedError null where there is none
   * @param ttl null unless the RRset exists
   * @param owner null unless CNAME records led elsewhere
   */
  public record MtaSts(
      @NotNull String status,
      @Nullable String id,
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
   * The TXT lookup that tells of TLS-RPT, and what it says.
   *
   * @param extendedError null where there is none
   * @param ttl null unless the RRset exists
   * @param owner null unless CNAME records led elsewhere
   */
  public record TlsRpt(
      @NotNull String status,
      @NotNull List<String> rua,
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
   * The name servers.
   *
   * @param zone null unless the status is present
   */
  public record NameServers(
      @NotNull String status,
      @NotNull String source,
      @NotNull String reason,
      @Nullable String zone,
      @NotNull List<String> names) {}
}
