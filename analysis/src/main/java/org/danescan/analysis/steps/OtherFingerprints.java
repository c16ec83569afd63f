package org.danescan.analysis.steps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Rows;
import org.danescan.core.octets.Octets;

/**
 * The table of what TLSA records without SHA-256 digest say of certificates: whole certificates and
 * keys, and SHA-512 digests, which take a parser. Only certificates that were sent for such records
 * are in it.
 */
final class OtherFingerprints {
  private static final String WANTED =
      """
      SELECT sha256, any_value(der)
      FROM scan.certificates
      SEMI JOIN (
        SELECT unnest(chain) AS sha256
        FROM host_chains
        SEMI JOIN (
          SELECT mx_host FROM rrsets WHERE len(list_filter(records, lambda r: r.matching_type <> 1)) > 0
        ) USING (mx_host)
      ) USING (sha256)
      GROUP BY sha256
      """;

  private final List<List<String>> rows = new ArrayList<>();

  private OtherFingerprints() {}

  /** Makes the table from the tables {@code host_chains} and {@code rrsets}. */
  static void make(Database database) {
    OtherFingerprints made = new OtherFingerprints();
    database.each(
        WANTED,
        new Rows() {
          @Override
          public void columns(List<Column> columns) {}

          @Override
          public void row(List<Object> values) {
            Octets der = Octets.of(Base64.getDecoder().decode((String) values.get(1)));
            made.add(values.get(0).toString(), der);
          }
        });
    database.run("DROP TABLE IF EXISTS other_fingerprints");
    database.load(
        "other_fingerprints", List.of("sha256", "selector", "matching_type", "data"), made.rows);
  }

  private void add(String digest, Octets der) {
    add(digest, "0", der);
    publicKey(der).ifPresent(key -> add(digest, "1", key));
  }

  private static Optional<Octets> publicKey(Octets der) {
    try {
      X509CertificateHolder certificate = new X509CertificateHolder(der.toByteArray());
      return Optional.of(
          Octets.of(certificate.getSubjectPublicKeyInfo().getEncoded(ASN1Encoding.DER)));
    } catch (IOException | RuntimeException e) {
      // Bouncy Castle reports a malformed certificate by either; it has no key to speak of.
      return Optional.empty();
    }
  }

  private void add(String digest, String selector, Octets selected) {
    rows.add(List.of(digest, selector, "0", selected.hex()));
    rows.add(List.of(digest, selector, "2", selected.sha512().hex()));
  }
}
