package org.danescan.core.dane;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * Finds the paths from the server's certificate to trust anchors of DANE-TA records, through the
 * certificates sent, in whatever order they were sent (RFC 7671 §5.2). The work is bounded: so many
 * signature checks and no more, whatever a server sends.
 */
final class TrustAnchorSearch {
  private static final int MAXIMUM_SIGNATURE_CHECKS = 64;
  private static final int MAXIMUM_DEPTH = 10;

  private final List<TlsaRecord> records;
  private final List<PresentedCertificate> sent;
  private final List<TrustAnchorPath> paths = new ArrayList<>();
  private int signatureChecks;

  private TrustAnchorSearch(List<TlsaRecord> records, List<PresentedCertificate> sent) {
    this.records = records;
    this.sent = sent;
  }

  /**
   * All paths found.
   *
   * @param records usable records of usage DANE-TA
   * @param sent the certificates sent, the server's first
   */
  static List<TrustAnchorPath> paths(List<TlsaRecord> records, List<PresentedCertificate> sent) {
    if (records.isEmpty() || sent.isEmpty()) {
      return List.of();
    }
    TrustAnchorSearch search = new TrustAnchorSearch(records, sent);
    search.climb(List.of(sent.get(0)));
    return search.paths;
  }

  private void climb(List<PresentedCertificate> path) {
    PresentedCertificate top = path.get(path.size() - 1);
    for (TlsaRecord record : records) {
      if (Matching.matches(record, top) && (path.size() > 1 || isSelfSigned(top))) {
        paths.add(new TrustAnchorPath(record, path, path.size() - 1));
      } else if (isAnchorInRecord(record, top)) {
        paths.add(new TrustAnchorPath(record, path, path.size()));
      }
    }
    if (path.size() > MAXIMUM_DEPTH) {
      return;
    }
    for (PresentedCertificate issuer : sent) {
      if (!path.contains(issuer)
          && issuer.subject().equals(top.issuer())
          && isSigned(top, issuer.publicKey())) {
        List<PresentedCertificate> longer = new ArrayList<>(path);
        longer.add(issuer);
        climb(longer);
      }
    }
  }

  /** RFC 7671 §5.2.1: an anchor matched by its certificate at depth 0 is its own issuer. */
  private boolean isSelfSigned(PresentedCertificate certificate) {
    return certificate.subject().equals(certificate.issuer())
        && isSigned(certificate, certificate.publicKey());
  }

  /** RFC 7671 §5.2.2: with matching type 0 the record itself holds the anchor, sent or not. */
  private boolean isAnchorInRecord(TlsaRecord record, PresentedCertificate top) {
    if (Matching.matchingType(record) != MatchingType.FULL) {
      return false;
    }
    if (Matching.selector(record) == Selector.SPKI) {
      return isSigned(
          top, SubjectPublicKeyInfo.getInstance(record.associationData().toByteArray()));
    }
    return PresentedCertificate.parse(record.associationData())
        .filter(anchor -> anchor.subject().equals(top.issuer()))
        .filter(anchor -> isSigned(top, anchor.publicKey()))
        .isPresent();
  }

  private boolean isSigned(PresentedCertificate certificate, SubjectPublicKeyInfo key) {
    return ++signatureChecks <= MAXIMUM_SIGNATURE_CHECKS && certificate.isSignedBy(key);
  }
}
