package org.danescan.store.rows;

import com.jerolba.carpet.annotation.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code routes}: how many domains of a part share all that adoption is counted by; each
 * column is described in datasets/schema/README.md.
 *
 * @param brokenAt null unless the DNSSEC is broken and the name servers are known
 * @param mxDenial null in scans before version 3, as are the algorithms
 * @param nsec3Iterations null where no NSEC3 records came, as are the next two
 * @param mtaSts null where it was not asked for, as is the next
 */
public record RouteRow(
    @NotNull String tld,
    @NotNull String status,
    @NotNull String reason,
    @NotNull String dnssec,
    @NotNull String delivers,
    @NotNull String adoption,
    @NotNull List<String> mxHosts,
    @Nullable List<String> brokenAt,
    @Nullable List<Integer> mxAlgorithms,
    @Nullable String mxDenial,
    @Nullable Integer nsec3Iterations,
    @Nullable Boolean nsec3OptOut,
    @Nullable Integer nsec3SaltLength,
    @Nullable String mtaSts,
    @Nullable String tlsRpt,
    long domains,
    @NotNull List<Failing> failing) {

  /** An element of {@code failing}: a domain that a sender with DANE cannot deliver to. */
  public record Failing(@NotNull String domain, @NotNull String detail) {}
}
