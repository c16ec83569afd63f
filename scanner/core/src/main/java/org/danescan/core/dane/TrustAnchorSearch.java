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
public final class TrustAnchorSearch {
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
  public static List<TrustAnchorPath> paths(
      List<TlsaRecord> records, List<PresentedCertificate> sent) {
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
      } else {
        throughRecord(record, path, top);
      }
    }
    if (path.size() > MAXIMUM_DEPTH) {
      return;
    }
    for (PresentedCertificate issuer : sent) {
      if (!path.contains(issuer)
          && issuer.subject().equals(top.issuer())
          && isSigned(top, issuer.publicKey())) {
        climb(longer(path, issuer));
      }
    }
  }

  /**
   * RFC 6698 §2.1.1: any certificate that the record matches is a trust anchor, so a certificate
   * that issued itself has a path of length nothing. OpenSSL looks for anchors among issuers only.
   */
  private boolean isSelfSigned(PresentedCertificate certificate) {
    return certificate.subject().equals(certificate.issuer())
        && isSigned(certificate, certificate.publicKey());
  }

  /** RFC 7671 §5.2.2: with matching type 0 the record itself holds the anchor, sent or not. */
  private void throughRecord(
      TlsaRecord record, List<PresentedCertificate> path, PresentedCertificate top) {
    if (Matching.matchingType(record) != MatchingType.FULL) {
      return;
    }
    if (Matching.selector(record) == Selector.SPKI) {
      SubjectPublicKeyInfo key =
          SubjectPublicKeyInfo.getInstance(record.associationData().toByteArray());
      if (!isSentAsIssuer(record, top) && isSigned(top, key)) {
        paths.add(new TrustAnchorPath(record, path, path.size()));
      }
      return;
    }
    PresentedCertificate.parse(record.associationData())
        .filter(anchor -> anchor.subject().equals(top.issuer()))
        .filter(anchor -> isSigned(top, anchor.publicKey()))
        .ifPresent(
            anchor -> paths.add(new TrustAnchorPath(record, longer(path, anchor), path.size())));
  }

  /** Where the key's certificate was sent too, its constraints count, as OpenSSL has it. */
  private boolean isSentAsIssuer(TlsaRecord record, PresentedCertificate top) {
    return sent.stream()
        .filter(issuer -> !issuer.equals(top) && issuer.subject().equals(top.issuer()))
        .anyMatch(issuer -> Matching.matches(record, issuer));
  }

  private static List<PresentedCertificate> longer(
      List<PresentedCertificate> path, PresentedCertificate issuer) {
    List<PresentedCertificate> longer = new ArrayList<>(path);
    longer.add(issuer);
    return longer;
  }

  private boolean isSigned(PresentedCertificate certificate, SubjectPublicKeyInfo key) {
    return ++signatureChecks <= MAXIMUM_SIGNATURE_CHECKS && certificate.isSignedBy(key);
  }
}
