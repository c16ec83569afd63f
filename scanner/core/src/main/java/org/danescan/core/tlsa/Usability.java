package org.danescan.core.tlsa;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.danescan.core.token.Reason;

/** Whether an SMTP client can use a TLSA record at all (RFC 7671 §4, RFC 7672 §3.1). */
public sealed interface Usability {
  /** A client can use it. */
  record Usable() implements Usability {}

  /**
   * A client passes it over.
   *
   * @param reason why
   */
  record Unusable(Reason reason) implements Usability {}

  /** Judges one record: its three numbers from left to right, then its data. */
  static Usability of(TlsaRecord record) {
    Optional<CertificateUsage> usage = CertificateUsage.of(record.usage());
    if (usage.isEmpty()) {
      return new Unusable(Reason.USAGE_UNKNOWN);
    }
    if (isPkix(usage.get())) {
      return new Unusable(Reason.PKIX_USAGE);
    }
    Optional<Selector> selector = Selector.of(record.selector());
    if (selector.isEmpty()) {
      return new Unusable(Reason.SELECTOR_UNKNOWN);
    }
    Optional<MatchingType> matchingType = MatchingType.of(record.matchingType());
    if (matchingType.isEmpty()) {
      return new Unusable(Reason.MATCHING_TYPE_UNKNOWN);
    }
    return ofData(record, selector.get(), matchingType.get());
  }

  /** Whether a client can use one record. */
  static boolean isUsable(TlsaRecord record) {
    return of(record) instanceof Usable;
  }

  /** Why no record of a set is usable, by its first record; empty when one is. */
  static Optional<Reason> whyNoneUsable(List<TlsaRecord> rrset) {
    return rrset.stream().anyMatch(Usability::isUsable)
        ? Optional.empty()
        : rrset.stream()
            .map(Usability::of)
            .map(Unusable.class::cast)
            .map(Unusable::reason)
            .findFirst();
  }

  /** RFC 7672 §3.1.3: certificate usages 0 and 1 are not for opportunistic SMTP. */
  private static boolean isPkix(CertificateUsage usage) {
    return usage == CertificateUsage.PKIX_TA || usage == CertificateUsage.PKIX_EE;
  }

  private static Usability ofData(TlsaRecord record, Selector selector, MatchingType type) {
    if (type == MatchingType.FULL) {
      return parses(record, selector)
          ? new Usable()
          : new Unusable(Reason.ASSOCIATION_DATA_MALFORMED);
    }
    return record.associationData().size() == type.digestLength()
        ? new Usable()
        : new Unusable(Reason.DIGEST_LENGTH);
  }

  /** RFC 6698 §2.1.4: with matching type 0 the data is a certificate or a public key, DER. */
  private static boolean parses(TlsaRecord record, Selector selector) {
    byte[] data = record.associationData().toByteArray();
    try {
      Object parsed =
          selector == Selector.CERT
              ? new X509CertificateHolder(data)
              : SubjectPublicKeyInfo.getInstance(data);
      return parsed != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
