package org.danescan.core.dane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;

/**
 * A path of signatures from the server's certificate to a trust anchor of a DANE-TA record.
 *
 * @param record the record that gave the anchor
 * @param certificates the server's certificate first; the anchor last, unless the record has
 *     nothing but its key
 * @param depth where the anchor is: the number of certificates below it
 */
public record TrustAnchorPath(
    TlsaRecord record, List<PresentedCertificate> certificates, int depth) {

  /** What is wrong with the path; empty when everything that DANE-TA demands holds. */
  Optional<ChainVerdict.Mismatch> fault(List<DomainName> names, Instant at) {
    return nameFault(names).or(() -> dateFault(at)).or(this::issuerFault).or(this::ruleFault);
  }

  /** RFC 7672 §3.1.2: with DANE-TA the server's certificate must carry a reference identifier. */
  private Optional<ChainVerdict.Mismatch> nameFault(List<DomainName> names) {
    PresentedCertificate leaf = certificates.get(0);
    if (ReferenceIdentifiers.match(names, leaf)) {
      return Optional.empty();
    }
    return fault(
        Reason.NAME_MISMATCH,
        "the certificate is for " + CertificateNames.presented(leaf) + ", not for any of " + names);
  }

  /** RFC 5280 §6.1.3 (a)(2), and as OpenSSL does it for the anchor too, where one was sent. */
  private Optional<ChainVerdict.Mismatch> dateFault(Instant at) {
    for (PresentedCertificate certificate : certificates) {
      if (certificate.expired(at)) {
        return fault(Reason.CERTIFICATE_EXPIRED, certificate + " has expired");
      }
      if (certificate.notYetValid(at)) {
        return fault(Reason.CERTIFICATE_NOT_YET_VALID, certificate + " is dated ahead");
      }
    }
    return Optional.empty();
  }

  private Optional<ChainVerdict.Mismatch> issuerFault() {
    int below = 0;
    for (PresentedCertificate issuer : certificates.subList(1, certificates.size())) {
      if (!CertificateRules.mayIssue(issuer)) {
        return fault(Reason.ISSUER_NOT_CA, issuer + " is no CA and issued a certificate");
      }
      if (CertificateRules.pathLength(issuer) < below) {
        return fault(Reason.ISSUER_NOT_CA, issuer + " allows fewer CA certificates below it");
      }
      below += issuer.subject().equals(issuer.issuer()) ? 0 : 1;
    }
    return Optional.empty();
  }

  /** RFC 5280 §6.1.3 (b), (c), §6.1.4 (o), §4.2.1.12. */
  private Optional<ChainVerdict.Mismatch> ruleFault() {
    for (PresentedCertificate certificate : certificates) {
      Optional<String> strange = CertificateRules.strangeCriticalExtension(certificate);
      if (strange.isPresent()) {
        return fault(
            Reason.CRITICAL_EXTENSION,
            certificate + " has the critical extension " + strange.get());
      }
      if (!CertificateRules.mayServeTls(certificate, certificate.equals(certificates.get(0)))) {
        return fault(Reason.CERTIFICATE_PURPOSE, certificate + " is not for TLS servers");
      }
    }
    return NameConstraintRules.isViolated(certificates)
        ? fault(Reason.NAME_CONSTRAINT, "an issuer may not certify a name below it")
        : Optional.empty();
  }

  private Optional<ChainVerdict.Mismatch> fault(Reason reason, String what) {
    String detail = Matching.brief(record) + " gives the trust anchor, but " + what;
    return Optional.of(new ChainVerdict.Mismatch(reason, detail));
  }
}
