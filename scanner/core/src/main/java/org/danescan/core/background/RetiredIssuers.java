package org.danescan.core.background;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;

/** Public issuers that issue no more: datasets/issuers, which says where each line is from. */
public final class RetiredIssuers {
  private static final String LIST = "/org/danescan/datasets/issuers/retired.csv";
  private static final List<Issuer> ISSUERS = read();

  private RetiredIssuers() {}

  private record Issuer(String name, Fingerprint certificate) {
    /** A line: name, issued_by, not_after, four digests, source; no field has commas. */
    static Issuer of(String line) {
      List<String> fields = List.of(line.split(",", -1));
      return new Issuer(
          fields.get(0),
          new Fingerprint(
              Octets.ofHex(fields.get(3)),
              Octets.ofHex(fields.get(4)),
              Octets.ofHex(fields.get(5)),
              Octets.ofHex(fields.get(6))));
    }
  }

  private static List<Issuer> read() {
    try (InputStream in = RetiredIssuers.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + LIST);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(Issuer::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The retired issuer whose certificate or key a record names. */
  public static Optional<String> namedBy(TlsaRecord record) {
    return ISSUERS.stream()
        .filter(issuer -> issuer.certificate().isThatOf(record))
        .map(Issuer::name)
        .findFirst();
  }
}
