package org.danescan.core.dane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danescan.core.background.Background;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;

/**
 * Decides whether a chain matches a TLSA RRset as an SMTP client does: any usable record that
 * matches suffices. DANE-EE looks at the server's certificate and at nothing else; DANE-TA needs a
 * path of signatures, dates and a name.
 */
public final class DaneVerifier {
  private static final int MAXIMUM_CERTIFICATES = 20;

  private static final List<Reason> NEAREST_FIRST =
      List.of(
          Reason.NAME_MISMATCH,
          Reason.CERTIFICATE_EXPIRED,
          Reason.CERTIFICATE_NOT_YET_VALID,
          Reason.ISSUER_NOT_CA,
          Reason.CERTIFICATE_PURPOSE,
          Reason.NAME_CONSTRAINT,
          Reason.CRITICAL_EXTENSION);

  private DaneVerifier() {}

  /** Decides with nothing else at hand. */
  public static ChainVerdict verify(
      List<TlsaRecord> rrset, List<Octets> chain, List<DomainName> names, Instant at) {
    return verify(rrset, chain, names, at, Background.NONE);
  }

  /**
   * Decides.
   *
   * @param rrset the TLSA RRset, usable and unusable records
   * @param chain the certificates as sent, DER, the server's first
   * @param names reference identifiers, the TLSA base domain first
   * @param at the time that certificates must be valid at
   * @param background for naming the cause of a mismatch; changes no match
   */
  public static ChainVerdict verify(
      List<TlsaRecord> rrset,
      List<Octets> chain,
      List<DomainName> names,
      Instant at,
      Background background) {
    List<TlsaRecord> records = DigestAgility.recordsToUse(rrset);
    if (chain.isEmpty()) {
      return new ChainVerdict.Mismatch(Reason.NO_RECORD_MATCHES, "no certificate was sent");
    }
    List<PresentedCertificate> sent =
        chain.stream()
            .limit(MAXIMUM_CERTIFICATES)
            .flatMap(der -> PresentedCertificate.parse(der).stream())
            .toList();
    boolean leafParses =
        !sent.isEmpty() && sent.get(0).selected(Selector.CERT).equals(chain.get(0));
    Optional<ChainVerdict> endEntity =
        leafParses ? endEntity(records, sent.get(0)) : unreadable(records, chain.get(0));
    if (endEntity.isPresent()) {
      return endEntity.get();
    }
    return leafParses
        ? trustAnchor(records, sent, names, at)
            .orElseGet(() -> NearMiss.of(records, sent, names, background))
        : new ChainVerdict.Mismatch(
            Reason.NO_RECORD_MATCHES, "the server's certificate cannot be parsed");
  }

  /** RFC 7672 §3.1.1: DANE-EE ignores names, dates, issuers and key usage. */
  private static Optional<ChainVerdict> endEntity(
      List<TlsaRecord> records, PresentedCertificate leaf) {
    return records.stream()
        .filter(record -> Matching.has(record, CertificateUsage.DANE_EE))
        .filter(record -> Matching.matches(record, leaf))
        .findFirst()
        .map(record -> new ChainVerdict.Matches(record, 0));
  }

  /** A certificate that we cannot parse still is what a selector 0 record says, octet by octet. */
  private static Optional<ChainVerdict> unreadable(List<TlsaRecord> records, Octets leaf) {
    return records.stream()
        .filter(record -> Matching.has(record, CertificateUsage.DANE_EE))
        .filter(record -> Matching.selector(record) == Selector.CERT)
        .filter(record -> Matching.presents(record, leaf))
        .findFirst()
        .map(record -> new ChainVerdict.Matches(record, 0));
  }

  /** RFC 7672 §3.1.2: DANE-TA needs the path, the dates and the name. */
  private static Optional<ChainVerdict> trustAnchor(
      List<TlsaRecord> records,
      List<PresentedCertificate> sent,
      List<DomainName> names,
      Instant at) {
    List<TlsaRecord> anchors =
        records.stream().filter(record -> Matching.has(record, CertificateUsage.DANE_TA)).toList();
    List<TrustAnchorPath> paths = TrustAnchorSearch.paths(anchors, sent);
    Optional<TrustAnchorPath> whole =
        paths.stream().filter(path -> path.fault(names, at).isEmpty()).findFirst();
    if (whole.isPresent()) {
      return Optional.of(new ChainVerdict.Matches(whole.get().record(), whole.get().depth()));
    }
    List<ChainVerdict.Mismatch> faults =
        paths.stream().flatMap(path -> path.fault(names, at).stream()).toList();
    return NEAREST_FIRST.stream()
        .<ChainVerdict>flatMap(reason -> faults.stream().filter(fault -> fault.reason() == reason))
        .findFirst();
  }
}
