package org.danescan.store.rows;

import com.jerolba.carpet.annotation.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code probes}, one SMTP session; each column is described in datasets/schema/README.md.
 *
 * @param tlsVersion null where no handshake was begun, as are the next two
 */
public record ProbeRow(
    @NotNull String address,
    @NotNull String tlsaBaseDomain,
    int port,
    @NotNull String algorithm,
    @NotNull String sessionEnd,
    @NotNull String detail,
    @NotNull List<Reply> replies,
    @Nullable String tlsVersion,
    @Nullable String cipherSuite,
    @Nullable Boolean keyProven,
    @NotNull List<String> chain,
    @NotNull Instant startedAt,
    long tookMs) {

  /** An element of {@code replies}. */
  public record Reply(@NotNull String step, int code, @NotNull String text) {}
}
