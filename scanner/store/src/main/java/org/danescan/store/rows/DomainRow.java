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
    @NotNull List<String> advice,
    int tries,
    @NotNull Instant scannedAt) {

  /** An element of {@code mx_hosts}: an MX host with the verdict on it as this domain sees it. */
  public record MxHost(
      int preference, @NotNull String mxHost, @NotNull String status, @NotNull String reason) {}

  /** An element of {@code mx_records}: an MX record as the DNS gave it. */
  public record Mx(int preference, @NotNull String exchange) {}
}
