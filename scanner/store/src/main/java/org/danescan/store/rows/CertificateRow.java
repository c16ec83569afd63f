package org.danescan.store.rows;

import com.jerolba.carpet.annotation.NotNull;
import java.time.Instant;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code certificates}; each column is described in datasets/schema/README.md. What a
 * certificate that does not parse cannot tell is null.
 *
 * @param parseError null where the certificate parses
 */
public record CertificateRow(
    @NotNull String sha256,
    @NotNull Binary der,
    @Nullable String subject,
    @Nullable String issuer,
    @Nullable String serial,
    @Nullable Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable String keyAlgorithm,
    @Nullable Integer keyBits,
    @Nullable String spkiSha256,
    @NotNull List<String> dnsNames,
    @Nullable Boolean selfIssued,
    @Nullable String parseError) {}
